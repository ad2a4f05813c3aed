@testable import Classroom
import Foundation
import TestSupport
import Testing

/// What becomes of answers that do worse than be wrong.
@Suite struct JudgementTests {
  private let card = Curriculum.lemmaMaximum.card

  /// The verdict on an answer by a process that does as the script says.
  private func finding(_ script: String, patience: Duration = .seconds(20)) throws -> Judgement.Finding {
    let folder = try TemporaryFolder()
    let file = folder.url.appending(path: "judge.sh")
    try script.write(to: file, atomically: true, encoding: .utf8)
    let judgement = Judgement(
      by: URL(filePath: "/bin/sh"), [file.path(percentEncoded: false)], patience: patience)
    return try #require(try judgement([card]).first)
  }

  @Test("It is told which exercise, and where to report")
  func arguments() throws {
    let finding = try finding(
      #"[ "$1 $2" = "judge 1.1" ] && printf '{"done":{}}' > "$3/verdict.json"; echo looked"#)
    #expect(finding.verdict == .done && finding.printed == "looked\n")
  }

  @Test func notWrittenYet() throws {
    #expect(try finding("exit 86").verdict == .notWritten)
  }

  @Test(
    "What ends a process is told in a sentence, with the check under way",
    arguments: [
      ("kill -KILL $$", "still computing"),
      ("kill -SEGV $$", "call itself without end"), ("exit 0", "ended the program"),
      (
        "echo 'Swift/Array.swift:5: Fatal error: Index out of range' >&2; kill -ILL $$", "Index out of range."
      ),
      ("kill -ILL $$", "an index out of range, perhaps"),
    ])
  func stopped(script: String, words: String) throws {
    let finding = try finding(#"printf 'the third check' > "$3/check"; "# + script)
    guard case .failing("the third check", let sentence) = finding.verdict else {
      Issue.record("\(finding.verdict)")
      return
    }
    #expect(sentence.contains(words))
    #expect(finding.printed == "")
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

  @Test("An answer may not compute for ever")
  func processorTime() async {
    await #expect(processExitsWith: .signal(SIGXCPU)) { try judge { while true {} } }
  }
}

/// Looks at an answer in this process, which is not expected to live.
private func judge(_ answer: @escaping @Sendable () -> Void) throws {
  let attempt = Exercise<@Sendable () -> Void>(
    ExerciseNumber(1, 1), "Loop", title: "", step: "", hints: ("", "", ""),
    checks: [Check("it ends") { answer in answer() }]
  ).answered(by: answer)
  let folder = FileManager.default.temporaryDirectory.appending(path: "gan-lessons-\(UUID().uuidString)")
  try SittingFolder(folder).judge(attempt)
}
