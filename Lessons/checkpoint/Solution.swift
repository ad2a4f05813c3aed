import ArgumentParser
import Classroom
import Foundation

/// The course's own answer beside the student's, once that is right.
struct Solution: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "solution",
    abstract: "The course's own answer beside yours, once yours is right, and what to notice.")

  @Argument(help: "The exercise, 3.2.")
  var number: String

  @Flag(help: "Show it although yours is not right yet; your report will tell.")
  var giveUp = false

  func run() throws {
    let card = try Checkpoint.exercise(number)
    let solution = try SolutionText(of: card)
    let findings = try Checkpoint.findings([card])
    try Checkpoint.demandVerdicts(findings)
    let yours = String(
      decoding: try bytes(of: StudentFile(card, in: Course.exercises).url), as: UTF8.self)
    if let verdict = findings.first?.verdict, verdict != .done {
      guard giveUp else {
        complain(
          "\(number) is not done yet (\(verdict.word)). Stuck? swift run checkpoint hint \(number)\n"
            + "Or give it up, which your report will tell: swift run checkpoint solution \(number) --give-up"
        )
        throw ExitCode(1)
      }
      try GivenUp().note(card)
    }
    try say(
      "Yours\n\n\(indented(plain(yours)))\n\nThe course's\n\n\(indented(solution.code))\n\nTo notice: \(solution.notice)"
    )
  }

  private func indented(_ text: String) -> String {
    SolutionText.code(in: text).split(separator: "\n", omittingEmptySubsequences: false)
      .map { $0.isEmpty ? "" : "  \($0)" }.joined(separator: "\n")
  }
}
