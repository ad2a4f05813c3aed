import ArgumentParser
import Classroom
import Foundation

/// A copy of the course for students: everything but the solutions and the wrong answers, and each exercise unwritten,
/// whatever its teacher has tried.
struct Handout: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Copy the course to a new folder, without the solutions.")

  @Argument(help: "The folder to make.")
  var folder: String

  func run() throws {
    let files = FileManager.default
    let course = Checkpoint.folder.deletingLastPathComponent().deletingLastPathComponent()
    let copy = URL(filePath: folder)
    guard !files.fileExists(atPath: copy.path(percentEncoded: false)) else {
      throw ValidationError(
        "\(folder) is there already; name a folder that is not, so that nothing is lost.")
    }
    try files.createDirectory(at: copy, withIntermediateDirectories: true)
    for name in try files.contentsOfDirectory(atPath: course.path(percentEncoded: false)).sorted()
    where ![".git", ".build", "out"].contains(name) {
      try files.copyItem(at: course.appending(path: name), to: copy.appending(path: name))
    }
    try files.createDirectory(at: copy.appending(path: "out"), withIntermediateDirectories: true)
    try files.copyItem(
      at: course.appending(path: "out/README.md"), to: copy.appending(path: "out/README.md"))
    // A students' copy, handed on in its turn, has none of them.
    for secret in ["Lessons/Solutions", "Tests/ClassroomTests/Mutants"]
    where files.fileExists(atPath: copy.appending(path: secret).path(percentEncoded: false)) {
      try files.removeItem(at: copy.appending(path: secret))
    }
    for attempt in Checkpoint.attempts {
      let stub = try HandedOut(StudentFile(attempt.card, in: Checkpoint.folder)).contents()
      try stub.write(to: copy.appending(path: "Lessons/Exercises/\(attempt.card.file)"))
    }
    try forgetSolutions(in: copy)
    try begin(copy)
    print(
      "\(folder) has the course without the solutions. Students begin with ./bootstrap && swift run lesson1"
    )
  }

  /// Package.swift marks with `// solutions` what the students' copy has no use for.
  private func forgetSolutions(in copy: URL) throws {
    let url = copy.appending(path: "Package.swift")
    let lines = try String(contentsOf: url, encoding: .utf8).split(
      separator: "\n", omittingEmptySubsequences: false)
    let left = lines.filter { !$0.contains("// solutions") }.joined(separator: "\n")
    try left.write(to: url, atomically: true, encoding: .utf8)
    for name in try FileManager.default.contentsOfDirectory(
      atPath: copy.appending(path: "Tests/ClassroomTests").path(percentEncoded: false))
    where name.hasPrefix("Solution") {
      try FileManager.default.removeItem(at: copy.appending(path: "Tests/ClassroomTests/\(name)"))
    }
  }

  /// A first commit, to which `reset` can go back.
  private func begin(_ copy: URL) throws {
    let author = ["-c", "user.name=Course", "-c", "user.email=course@localhost"]
    let git = Git(in: copy)
    for arguments in [
      ["init", "--quiet"], ["add", "--all"], author + ["commit", "--quiet", "-m", "The course"],
    ] where try git.output(arguments) == nil {
      throw Mistake(
        "The copy is complete, but git could not begin its history, which `checkpoint reset` needs."
      )
    }
  }
}
