import ArgumentParser
import Classroom
import Foundation

/// Brings an exercise's file back to how it was handed out; the answer so far is kept beside it.
struct Reset: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "reset", abstract: "Begin an exercise anew; your file is kept in out/exercises.")

  @Argument(help: "The exercise, 3.2.")
  var number: String

  func run() throws {
    let file = StudentFile(try Checkpoint.exercise(number), in: Course.exercises)
    let kept = try Stub(of: file.card).restore(
      file.url, keepingIn: Course.folder.appending(path: "out/exercises"))
    let answer = kept.map { " Your answer is kept as out/exercises/\($0)." } ?? ""
    try say("\(file.path) is as it was handed out.\(answer)")
  }
}
