import Classroom
import Foundation
import TestSupport
import Testing

/// A process that looks at an answer, and does as a script says. `tell` in it says what a judging process would.
struct ScriptedAnswer {
  let card = Curriculum.lemmaMaximum.card
  var judgement = Judgement(patience: .seconds(120))
  /// What it does before it begins.
  var before = ""

  func finding(_ script: String, heed: () throws -> Void = {}) throws -> Judgement.Finding {
    let folder = try TemporaryFolder()
    let file = folder.url.appending(path: "judge.sh")
    let text = """
      #!/bin/sh
      \(before)
      read token
      tell() { printf '\\n%s %s\\n' "$token" "$1" >&0; }
      tell '{"begun":{}}'
      \(script)

      """
    // Another process writes it: what this one writes is held open by whatever another test starts meanwhile, and cannot
    // be started as long.
    let writer = try Child(
      "/bin/sh", ["-c", #"printf %s "$1" >"$0" && chmod 755 "$0""#, file.path(percentEncoded: false), text])
    #expect(writer.wait() == .exit(0))
    return try #require(try judgement([(card, file)], heed: heed).first)
  }

  /// What it tells that comes through the exercise's first checks.
  func checks(_ count: Int) -> String {
    card.checks.prefix(count).map { "tell '{\"check\":{\"_0\":\"\($0)\"}}'" }.joined(separator: "\n")
  }

  /// What it tells of a right answer.
  var done: String { "\(checks(card.checks.count))\ntell '{\"done\":{}}'" }
}
