import ArgumentParser
import Classroom

/// A hint: first a nudge, then the idea, at last almost the line.
struct Hint: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "hint",
    abstract: "A hint for an exercise: 1 a nudge, 2 the idea, 3 almost the line.")

  @Argument(help: "The exercise, 3.2.")
  var number: String

  @Argument(help: "How much to tell: 1, 2 or 3.")
  var grade = 1

  func validate() throws {
    guard 1...3 ~= grade else {
      throw ValidationError("Hints go from 1 to 3, a nudge to almost the line; not \(grade).")
    }
  }

  func run() throws {
    let card = try Checkpoint.exercise(number)
    try say(card.hints[grade - 1])
    if grade < 3 { try say("More: swift run checkpoint hint \(number) \(grade + 1)") }
  }
}
