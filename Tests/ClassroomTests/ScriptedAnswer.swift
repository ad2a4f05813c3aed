import Classroom
import Foundation
import TestSupport
import Testing

/// A process that looks at an answer, and does as a script says. `tell` in it says what a judging process would.
struct ScriptedAnswer {
  let card = Curriculum.lemmaMaximum.card
  var patience = Duration.seconds(120)
  /// What it does before it begins.
  var before = ""

  func finding(_ script: String) throws -> Judgement.Finding {
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
    try text.write(to: file, atomically: true, encoding: .utf8)
    try FileManager.default.setAttributes(
      [.posixPermissions: 0o755], ofItemAtPath: file.path(percentEncoded: false))
    return try #require(Judgement(patience: patience)([(card, file)]).first)
  }

  /// What it tells that comes through the exercise's first checks.
  func checks(_ count: Int) -> String {
    card.checks.prefix(count).map { "tell '{\"check\":{\"_0\":\"\($0)\"}}'" }.joined(separator: "\n")
  }

  /// What it tells of a right answer.
  var done: String { "\(checks(card.checks.count))\ntell '{\"done\":{}}'" }
}
