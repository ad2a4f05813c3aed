@testable import Classroom
import Foundation
import TestSupport
import Testing

/// What becomes of answers that do worse than be wrong.
@Suite struct JudgementTests {
  private let answer = ScriptedAnswer()
  private var card: ExerciseCard { answer.card }

  @Test("All checks in order, and then the word that it is done")
  func done() throws {
    let finding = try answer.finding("echo looked\n\(answer.done)")
    #expect(finding.verdict == .done && finding.printed == "looked\n")
  }

  @Test("Who is asked to leave in the middle leaves no process behind")
  func interrupted() throws {
    struct Asked: Error {}
    let folder = try TemporaryFolder()
    let file = folder.url.appending(path: "process").path(percentEncoded: false)
    func process() -> pid_t? {
      guard let words = FileManager.default.contents(atPath: file) else { return nil }
      return pid_t(String(decoding: words, as: UTF8.self).split(separator: "\n").first ?? "")
    }
    #expect(throws: Asked.self) {
      try answer.finding("echo $$ >'\(file)'; sleep 600") { if process() != nil { throw Asked() } }
    }
    #expect(kill(try #require(process()), 0) != 0)
  }

  @Test(
    "An answer cannot write its own verdict",
    arguments: [
      "exit 0", "tell '{\"done\":{}}'", "printf '{\"done\":{}}\\nwrong-token {\"done\":{}}\\n' >&0",
      "tell '{\"check\":{\"_0\":\"no such check\"}}'; tell '{\"done\":{}}'",
      "for fd in 0 1 2 3 4 5 6 7 8 9; do printf 'done {}\\n' >&$fd; done 2>/dev/null; exit 0",
    ])
  func forged(script: String) throws {
    let verdict = try answer.finding(script).verdict
    guard case .failing(_, let sentence) = verdict else {
      Issue.record("\(verdict)")
      return
    }
    #expect(sentence == "Your answer ended the program.")
  }

  @Test("After its first mistake an answer is looked at to the end: what holds is known, and what does not")
  func furtherChecks() throws {
    let script = """
      \(answer.checks(1)); tell '{"failing":{"_0":"a"}}'
      tell '{"check":{"_0":"\(card.checks[1])"}}'
      tell '{"check":{"_0":"\(card.checks[2])"}}'; tell '{"failing":{"_0":"c"}}'; tell '{"done":{}}'
      """
    let finding = try answer.finding(script)
    #expect(finding.verdict == .failing(check: card.checks[0], sentence: "a") && finding.points == 1)
    #expect(
      finding.outcomes == [
        CheckOutcome(card.checks[0], mistake: "a"), CheckOutcome(card.checks[1]),
        CheckOutcome(card.checks[2], mistake: "c"),
      ])
  }

  @Test("One that never ends after its first mistake is not waited for")
  func endlessAfterMistake() throws {
    let start = ContinuousClock.now
    let finding = try answer.finding("\(answer.checks(1)); tell '{\"failing\":{\"_0\":\"a\"}}'; sleep 600")
    #expect(finding.verdict == .failing(check: card.checks[0], sentence: "a"))
    #expect(ContinuousClock.now - start < .seconds(60))
  }

  @Test("Where points are given a check that takes its time after a mistake has it; else nobody waits")
  func thorough() throws {
    let script = """
      \(answer.checks(1)); tell '{"failing":{"_0":"a"}}'; sleep 1.2
      tell '{"check":{"_0":"\(card.checks[1])"}}'; tell '{"check":{"_0":"\(card.checks[2])"}}'; tell '{"done":{}}'
      """
    #expect(try answer.finding(script).points == 0)
    #expect(try ScriptedAnswer(judgement: .thorough).finding(script).points == 2)
  }

  @Test("What a game tells is no verdict on an exercise")
  func drawing() throws {
    let finding = try answer.finding(
      "\(answer.checks(card.checks.count)); tell '{\"drawn\":{\"_0\":\"AACAPw==\"}}'; tell '{\"done\":{}}'")
    #expect(finding.verdict != .done)
  }

  @Test("What an answer tells out of order is no ground for points")
  func forgedPoints() throws {
    let lines = [0, 2, 1].map { "tell '{\"check\":{\"_0\":\"\(card.checks[$0])\"}}'" }
    #expect(try answer.finding("\(lines.joined(separator: "\n")); exit 0").points == 0)
    #expect(
      try answer.finding("wrong() { printf '\\n%s %s\\n' wrong \"$1\" >&0; }; wrong '{\"done\":{}}'").points
        == 0)
  }

  @Test(
    "A verdict in which a check is missing, or is told twice, is none", arguments: [[0], [0, 0, 1], [1, 0]])
  func miscounted(order: [Int]) throws {
    let lines = order.map { "tell '{\"check\":{\"_0\":\"\(card.checks[$0])\"}}'" }.joined(separator: "\n")
    #expect(try answer.finding("\(lines)\ntell '{\"done\":{}}'").verdict != .done)
  }

  @Test("Not written is what the process says, not how it ends")
  func notWrittenYet() throws {
    #expect(try answer.finding("tell '{\"notWritten\":{}}'; exit 86").verdict == .notWritten)
    #expect(try answer.finding("exit 86").verdict != .notWritten)
  }

  @Test(
    "What ends a process is told in a sentence, with the check under way",
    arguments: [
      ("kill -XCPU $$", "still computing"),
      ("kill -SEGV $$", "call itself without end"), ("exit 0", "ended the program"),
      ("exec cat /dev/zero", "printed without end"),
      (
        "echo 'Swift/Array.swift:5: Fatal error: Index out of range' >&2; kill -ILL $$", "Index out of range."
      ),
      ("kill -ILL $$", "an index out of range, perhaps"),
    ])
  func stopped(script: String, words: String) throws {
    let finding = try answer.finding(answer.checks(2) + "\n" + script)
    guard case .failing(card.checks[1], let sentence) = finding.verdict else {
      Issue.record("\(finding.verdict)")
      return
    }
    #expect(sentence.contains(words))
  }

  @Test("A thread that takes no signals looks at answers as any other does")
  func signalsOfTheThread() throws {
    var (all, former) = (sigset_t(), sigset_t())
    sigfillset(&all)
    pthread_sigmask(SIG_BLOCK, &all, &former)
    defer { pthread_sigmask(SIG_SETMASK, &former, nil) }
    guard case .failing(_, let sentence) = try answer.finding("kill -XCPU $$").verdict else {
      Issue.record("What was ended is taken for a verdict")
      return
    }
    #expect(sentence.contains("still computing"))
  }

  @Test("An answer that sleeps for ever is given up, and the next one is looked at")
  func patience() throws {
    let finding = try ScriptedAnswer(judgement: Judgement(patience: .milliseconds(300))).finding(
      "sleep 600\n\(answer.done)")
    guard case .failing(_, let sentence) = finding.verdict else {
      Issue.record("It was not given up: \(finding.verdict)")
      return
    }
    #expect(sentence.contains("loop that never ends"))
  }

  @Test("However long a busy machine takes to begin, its patience is with the answer")
  func lateBeginning() throws {
    let finding = try ScriptedAnswer(judgement: Judgement(patience: .seconds(1)), before: "sleep 1.2")
      .finding(answer.done)
    #expect(finding.verdict == .done)
  }

  @Test("What never began to look is no verdict on the answer")
  func noBeginning() throws {
    let finding = try ScriptedAnswer(before: "echo 'no such library' >&2; exit 127").finding("")
    guard case .unjudged(let sentence) = finding.verdict else {
      Issue.record("\(finding.verdict)")
      return
    }
    #expect(sentence.hasPrefix("The program that was made of it did not begin (no such library)."))
  }

  @Test("Nothing that an answer prints moves the cursor, sets a title or turns the text")
  func escapes() throws {
    let finding = try answer.finding(
      #"printf '\033[2J\033[31mred\033[0m \033]0;title\007\tb\r\n\302\233x\342\200\256y\b\n'"#)
    #expect(finding.printed == "red \tb\nxy\n")
    let told = try answer.finding(#"\#(answer.checks(1)); tell '{"failing":{"_0":"a\u001b[2Jb"}}'"#)
    #expect(told.verdict == .failing(check: card.checks[0], sentence: "ab"))
  }

  @Test("Without open files to be had there is a sentence, and no verdict")
  func fewFiles() async {
    await #expect(processExitsWith: .exitCode(7)) {
      var limit = rlimit(rlim_cur: 12, rlim_max: 12)
      #if canImport(Glibc)
        setrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit)
      #else
        setrlimit(RLIMIT_NOFILE, &limit)
      #endif
      var open: [FileHandle] = []
      while let handle = FileHandle(forReadingAtPath: "/dev/null") { open.append(handle) }
      let findings = Judgement()([(Curriculum.lemmaMaximum.card, URL(filePath: "/bin/sh"))]) {}
      if case .unjudged(let sentence)? = findings.first?.verdict {
        exit(sentence.contains("Too many open files") ? 7 : 1)
      }
    }
  }

  @Test("An answer may not compute for ever")
  func processorTime() async {
    await #expect(processExitsWith: .signal(SIGXCPU)) {
      Limits.set(seconds: 1)
      while true {}
    }
  }
}
