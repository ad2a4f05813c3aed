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
    let card = try Checkpoint.exercise(number)
    let file = StudentFile(card, in: Checkpoint.folder)
    let original = try handedOut(card, file)
    let old =
      FileManager.default.fileExists(atPath: file.url.path())
      ? try Data(contentsOf: file.url) : Data()
    guard old != original else { return print("\(file.path) is as it was handed out.") }
    let kept = try keep(old, of: card)
    try original.write(to: file.url, options: .atomic)
    print("\(file.path) is as it was handed out. Your answer is kept as \(kept).")
  }

  /// The last committed version of the file that is not written yet.
  private func handedOut(_ card: ExerciseCard, _ file: StudentFile) throws -> Data {
    let name = "Lesson\(card.number.lesson)/\(card.name).swift"
    let commits = try git(["log", "--format=%H", "--", name])
    for commit in String(decoding: commits, as: UTF8.self).split(separator: "\n") {
      let version = try git(["show", "\(commit):./\(name)"])
      if String(decoding: version, as: UTF8.self).contains(StudentFile.marker) { return version }
    }
    throw Mistake(
      "Git knows no version of \(file.path) that is still to be written. Fetch the file from where you have the course from."
    )
  }

  private func keep(_ answer: Data, of card: ExerciseCard) throws -> String {
    let folder = URL(filePath: FileManager.default.currentDirectoryPath).appending(
      path: "out/exercises")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    var name = "\(card.number)-\(card.name).swift.txt"
    var copy = 1
    while FileManager.default.fileExists(atPath: folder.appending(path: name).path()) {
      copy += 1
      name = "\(card.number)-\(card.name)-\(copy).swift.txt"
    }
    try answer.write(to: folder.appending(path: name), options: .atomic)
    return "out/exercises/\(name)"
  }

  private func git(_ arguments: [String]) throws -> Data {
    let output = FileManager.default.temporaryDirectory.appending(
      path: "checkpoint-\(UUID().uuidString)")
    try Data().write(to: output)
    defer { unlink(output.path()) }
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = ["git"] + arguments
    process.currentDirectoryURL = Checkpoint.folder
    process.standardOutput = try FileHandle(forWritingTo: output)
    process.standardError = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else {
      throw Mistake(
        "Git, which knows how the exercise was handed out, did not answer. Is this folder a clone, and git installed?"
      )
    }
    return try Data(contentsOf: output)
  }
}
