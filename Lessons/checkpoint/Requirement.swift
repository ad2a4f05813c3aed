import ArgumentParser
import Classroom

/// What must be done, or the exit code says that it is not: for a job of continuous integration.
struct Requirement: ParsableArguments {
  @Option(
    name: .customLong("require"),
    help:
      "Exit with 1 unless this is done: 3 for all of lesson 3, 3.2 for an exercise; may be repeated."
  )
  var selections: [String] = []

  func cards() throws -> [ExerciseCard] { try selections.flatMap { try Checkpoint.exercises($0) } }

  func demand(_ cards: [ExerciseCard], in findings: [Judgement.Finding]) throws {
    let missing = findings.filter { finding in
      finding.verdict != .done && cards.contains { $0.number == finding.card.number }
    }
    guard !missing.isEmpty else { return }
    let words = missing.map { "\($0.card.number) (\($0.verdict.word))" }
    complain("Required, and not done: \(words.joined(separator: ", ")).")
    throw ExitCode(1)
  }
}
