import ArgumentParser
import Classroom
import Foundation

/// Looks at one answer, in this process, for the table in another.
struct Judge: ParsableCommand {
  static let configuration = CommandConfiguration(shouldDisplay: false)

  @Argument(help: "The exercise, 3.2.") var number: String
  @Argument(help: "The folder to report to.") var folder: String

  func run() throws {
    let card = try Checkpoint.exercise(number)
    guard let attempt = Checkpoint.attempts.first(where: { $0.card.number == card.number }) else {
      throw Mistake("Exercise \(number) has no answer in Lessons/Exercises/Answers.swift.")
    }
    try SittingFolder(URL(filePath: folder)).judge(attempt)
  }
}
