@testable import Classroom
import Foundation
import TestSupport
import Testing

/// What becomes of answers that do worse than be wrong.
@Suite struct JudgementTests {
  private let card = Curriculum.lemmaMaximum.card

  /// The verdict on an answer by a process that does as the script says. `tell` says what a judging process would.
  private func finding(_ script: String, patience: Duration = .seconds(20)) throws -> Judgement.Finding {
    let folder = try TemporaryFolder()
    let file = folder.url.appending(path: "judge.sh")
    let head = "#!/bin/sh\nread token\ntell() { printf '\\n%s %s\\n' \"$token\" \"$1\" >&0; }\n"
    try (head + script + "\n").write(to: file, atomically: true, encoding: .utf8)
    try FileManager.default.setAttributes(
      [.posixPermissions: 0o755], ofItemAtPath: file.path(percentEncoded: false))
    return try #require(try Judgement(patience: patience)([(card, file)]).first)
  }

  /// What a process tells that comes through the exercise's first checks.
  private func checks(_ count: Int) -> String {
    card.checks.prefix(count).map { "tell '{\"check\":{\"_0\":\"\($0)\"}}'" }.joined(separator: "\n")
  }

  @Test("All checks in order, and then the word that it is done")
  func done() throws {
    let finding = try finding("echo looked\n\(checks(card.checks.count))\ntell '{\"done\":{}}'")
    #expect(finding.verdict == .done && finding.printed == "looked\n")
  }

  @Test(
    "An answer cannot write its own verdict",
    arguments: [
      "exit 0", "tell '{\"done\":{}}'", "printf '{\"done\":{}}\\nwrong-token {\"done\":{}}\\n' >&0",
      "tell '{\"check\":{\"_0\":\"no such check\"}}'; tell '{\"done\":{}}'",
      "for fd in 0 1 2 3 4 5 6 7 8 9; do printf 'done {}\\n' >&$fd; done 2>/dev/null; exit 0",
    ])
  func forged(script: String) throws {
    guard case .failing(_, let sentence) = try finding(script).verdict else {
      Issue.record("\(script) is taken for a verdict")
      return
    }
    #expect(sentence == "Your answer ended the program.")
  }

  @Test(
    "A verdict in which a check is missing, or is told twice, is none", arguments: [[0], [0, 0, 1], [1, 0]])
  func miscounted(order: [Int]) throws {
    let lines = order.map { "tell '{\"check\":{\"_0\":\"\(card.checks[$0])\"}}'" }.joined(separator: "\n")
    #expect(try finding("\(lines)\ntell '{\"done\":{}}'").verdict != .done)
  }

  @Test("Not written is what the process says, not how it ends")
  func notWrittenYet() throws {
    #expect(try finding("tell '{\"notWritten\":{}}'; exit 86").verdict == .notWritten)
    #expect(try finding("exit 86").verdict != .notWritten)
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
    let finding = try finding(checks(2) + "\n" + script)
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
    guard case .failing(_, let sentence) = try finding("kill -XCPU $$").verdict else {
      Issue.record("What was ended is taken for a verdict")
      return
    }
    #expect(sentence.contains("still computing"))
  }

  @Test("An answer that sleeps for ever is given up, and the next one is looked at")
  func patience() throws {
    let start = ContinuousClock.now
    guard case .failing(_, let sentence) = try finding("exec sleep 60", patience: .milliseconds(300)).verdict
    else {
      Issue.record("It was not given up.")
      return
    }
    #expect(sentence.contains("loop that never ends"))
    #expect(ContinuousClock.now - start < .seconds(20))
  }

  @Test("What an answer starts ends with it, and nobody waits for it", arguments: ["", "setsid "])
  func relatives(leader: String) throws {
    let folder = try TemporaryFolder()
    let note = folder.url.appending(path: "process").path(percentEncoded: false)
    let start = ContinuousClock.now
    _ = try finding(
      "\(leader)sh -c 'echo $$ > \"\(note)\"; sleep 60' &\nwhile ! [ -s '\(note)' ]; do :; done")
    #expect(ContinuousClock.now - start < .seconds(20))
    let process = try #require(
      pid_t(try String(contentsOfFile: note, encoding: .utf8).trimmingCharacters(in: .newlines)))
    // The system needs a moment to bury it.
    var tries = 0
    while isAlive(process), tries < 200 { (tries, _) = (tries + 1, usleep(10_000)) }
    #if os(Linux)
      #expect(!isAlive(process))
    #else
      #expect(!isAlive(process) || !leader.isEmpty)
    #endif
  }

  private func isAlive(_ process: pid_t) -> Bool {
    guard kill(process, 0) == 0 else { return false }
    // What has ended and waits to be buried is still known.
    let state = try? String(contentsOfFile: "/proc/\(process)/stat", encoding: .utf8)
    return state.map { !$0.contains(") Z ") } ?? true
  }

  @Test("Nothing that an answer prints moves the cursor, sets a title or turns the text")
  func escapes() throws {
    let finding = try finding(
      #"printf '\033[2J\033[31mred\033[0m \033]0;title\007\tb\r\n\302\233x\342\200\256y\b\n'"#)
    #expect(finding.printed == "red \tb\nxy\n")
    let told = try self.finding(#"\#(checks(1)); tell '{"failing":{"_0":"a\u001b[2Jb"}}'"#)
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
      do {
        _ = try Judgement()([(Curriculum.lemmaMaximum.card, URL(filePath: "/bin/true"))])
      } catch {
        exit("\(error)".contains("Too many open files") ? 7 : 1)
      }
    }
  }

  @Test("An answer may not compute for ever")
  func processorTime() async {
    await #expect(processExitsWith: .signal(SIGXCPU)) {
      Witness.limit()
      while true {}
    }
  }
}
