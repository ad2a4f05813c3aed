import ArgumentParser
import Classroom
import Foundation

/// A copy of the course for students: everything but the solutions and the wrong answers, and each exercise unwritten,
/// whatever its teacher has tried.
struct Handout: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "handout", abstract: "Copy the course to a new folder for students.")

  @Argument(help: "The folder to make.")
  var folder: String

  @Flag(
    help:
      "Leave the solutions out altogether; else they are in it, sealed, for `checkpoint solution`.")
  var withoutSolutions = false

  func run() throws {
    let goal = try Goal(folder, outside: Course.folder)
    try goal.make { copy in
      try StudentsCopy(
        of: Course.folder, stubs: { try Stub(of: $0).contents() }, hasSolutions: !withoutSolutions
      ).write(to: copy)
      try Git(in: copy).begin("The course")
    }
    try say(
      "\(folder) has the course, \(withoutSolutions ? "without the solutions" : "with the solutions sealed"). Students begin with ./bootstrap && swift run lesson1"
    )
  }
}
