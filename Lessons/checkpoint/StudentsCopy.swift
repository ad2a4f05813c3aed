import Classroom
import Foundation

/// The course as students get it: the files that belong to it, without what tells the answers.
struct StudentsCopy {
  private let course: URL
  private let stubs: (ExerciseCard) throws -> Data

  /// What a copy has that was made without git: its files, a path a line.
  static let list = "files.txt"

  init(of course: URL, stubs: @escaping (ExerciseCard) throws -> Data) {
    self.course = course
    self.stubs = stubs
  }

  /// What a student finds at the root of the copy, and nobody else at the root of the course.
  private static let students = "docs/students/"

  /// No file that tells an answer is in the copy at any time.
  func write(to copy: URL) throws {
    let files = FileManager.default
    let exercises = Dictionary(
      uniqueKeysWithValues: Curriculum.cards.map { ("Lessons/Exercises/\($0.file)", $0) })
    let paths = try Set(belonging().filter { !Self.tellsAnswers($0) } + exercises.keys).subtracting(
      [Self.list])
    for path in paths.sorted() {
      let (old, new) = (course.appending(path: path), copy.appending(path: Self.place(of: path)))
      try files.createDirectory(
        at: new.deletingLastPathComponent(), withIntermediateDirectories: true)
      if let card = exercises[path] {
        try stubs(card).write(to: new)
      } else if path == "Package.swift" {
        try withoutSolutions(String(contentsOf: old, encoding: .utf8)).write(
          to: new, atomically: true, encoding: .utf8)
      } else {
        try files.copyItem(at: old, to: new)
      }
    }
    let list = (paths.map(Self.place).sorted() + [Self.list]).joined(separator: "\n") + "\n"
    try Data(list.utf8).write(to: copy.appending(path: Self.list))
  }

  private static func place(of path: String) -> String {
    path.hasPrefix(students) ? String(path.dropFirst(students.count)) : path
  }

  private static func tellsAnswers(_ path: String) -> Bool {
    ["Lessons/Solutions/", "Tests/ClassroomTests/Mutants/", "Tests/ClassroomTests/Solution"]
      .contains { path.hasPrefix($0) }
  }

  /// The course's own files: what git tracks, or else what stands in the copy's list. What else lies about is somebody's
  /// own.
  private func belonging() throws -> [String] {
    if let output = try Git(in: course).output(["ls-files", "-z"]) {
      let paths = output.split(separator: 0).map { String(decoding: $0, as: UTF8.self) }
      if paths.contains("Package.swift") { return paths }
    }
    let list = course.appending(path: Self.list)
    guard FileManager.default.fileExists(atPath: list.path(percentEncoded: false)) else {
      throw Mistake(
        "Which files belong to the course, git does not know here, and no \(Self.list) tells. Copy from a clone of the course."
      )
    }
    let lines = try String(contentsOf: list, encoding: .utf8).split(whereSeparator: \.isNewline)
    for line in lines where line.hasPrefix("/") || line.split(separator: "/").contains("..") {
      throw Mistake("\(Self.list) names \(line), which is no file of the course.")
    }
    return lines.map(String.init)
  }

  /// Package.swift marks with `// solutions` what the students' copy has no use for.
  private func withoutSolutions(_ manifest: String) -> String {
    manifest.split(separator: "\n", omittingEmptySubsequences: false).filter {
      !$0.contains("// solutions")
    }
    .joined(separator: "\n")
  }
}
