import ArgumentParser
import Classroom
import Foundation

/// Brings an exercise's file back to how it was handed out; the answer so far is kept beside it.
struct Reset: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Begin an exercise anew; your file is kept in out/exercises.")

  @Argument(help: "The exercise, 3.2.")
  var number: String

  func run() throws {
    let file = StudentFile(try Checkpoint.exercise(number), in: Checkpoint.folder)
    let here = URL(filePath: FileManager.default.currentDirectoryPath)
    let kept = try HandedOut(file).restore(keepingIn: here.appending(path: "out/exercises"))
    let answer = kept.map { " Your answer is kept as out/exercises/\($0)." } ?? ""
    print("\(file.path) is as it was handed out.\(answer)")
  }
}
