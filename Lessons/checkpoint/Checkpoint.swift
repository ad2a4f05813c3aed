import ArgumentParser
import Classroom
import Exercises
import Foundation

/// `swift run checkpoint`: where a student stands, and what to do next.
@main
struct Checkpoint: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "checkpoint",
    abstract: "Checks your answers to the exercises, and tells what to do next.",
    subcommands: [
      Standing.self, Hint.self, Watch.self, Reset.self, Report.self, Handout.self, Judge.self,
    ],
    defaultSubcommand: Standing.self)

  /// All exercises with the student's answers, in order.
  static let attempts = answers.sorted { $0.card.number < $1.card.number }

  /// The folder with the students' files.
  static let folder = exercisesFolder

  /// This program, which looks at each answer in a process of its own.
  static func judgement() throws -> Judgement {
    guard let program = Bundle.main.executableURL else {
      throw Mistake("This program cannot find itself; start it with `swift run checkpoint`.")
    }
    return Judgement(by: program)
  }

  /// The exercises meant by `3.2`, by `3`, or by nothing at all.
  static func exercises(_ selection: String?) throws -> [ExerciseCard] {
    let cards = attempts.map(\.card)
    guard let selection else { return cards }
    let chosen = cards.filter { "\($0.number)" == selection || "\($0.number.lesson)" == selection }
    guard !chosen.isEmpty else {
      throw ValidationError(
        "There is no exercise \(selection). Say 3 for all of lesson 3, or 3.2 for its second; there are \(cards.map { "\($0.number)" }.joined(separator: ", "))."
      )
    }
    return chosen
  }

  /// The one exercise meant by `3.2`.
  static func exercise(_ number: String) throws -> ExerciseCard {
    let chosen = try exercises(number)
    guard chosen.count == 1 else {
      throw ValidationError(
        "\(number) is a whole lesson; name one exercise, such as \(chosen[0].number).")
    }
    return chosen[0]
  }
}
