import Classroom
import Foundation
import Notebook

/// The course as students get it: the files that belong to it, without what tells the answers.
struct StudentsCopy {
  private let course: URL
  private let stubs: (ExerciseCard) throws -> Data
  private let hasSolutions: Bool
  private let git: Git

  /// - Parameter hasSolutions: Whether it has the solutions, sealed, for `checkpoint solution`.
  init(
    of course: URL, stubs: @escaping (ExerciseCard) throws -> Data, hasSolutions: Bool = true,
    git: Git? = nil
  ) {
    (self.course, self.stubs, self.hasSolutions) = (course, stubs, hasSolutions)
    self.git = git ?? Git(in: course)
  }

  /// What a student finds at the root of the copy, and nobody else at the root of the course.
  private static let students = "docs/students/"

  /// No file that tells an answer is in the copy at any time.
  func write(to copy: URL) throws {
    let files = FileManager.default
    let exercises = Dictionary(
      uniqueKeysWithValues: Curriculum.cards.map { ("Lessons/Exercises/\($0.file)", $0) })
    let (withheld, given) = try split(belonging())
    var paths = Set(given + exercises.keys).subtracting([Manifest.name])
    if !hasSolutions { paths.remove(SealedSolutions.path) }
    for path in paths.sorted() where exercises[path] == nil {
      guard
        (try? files.attributesOfItem(
          atPath: course.appending(path: path).path(percentEncoded: false))) == nil
      else { continue }
      throw Mistake(
        "\(path) belongs to the course and is not there; `git restore \(path)` brings it back.")
    }
    for path in paths.sorted() {
      try Interrupted.heed()
      let (old, new) = (course.appending(path: path), copy.appending(path: Self.place(of: path)))
      do {
        try files.createDirectory(
          at: new.deletingLastPathComponent(), withIntermediateDirectories: true)
        if let card = exercises[path] {
          try stubs(card).write(to: new)
        } else if path == "Package.swift" {
          try withoutSolutions(text(of: old)).write(to: new)
        } else if path == "README.md" {
          try withoutLinks(text(of: old), to: withheld).write(to: new)
        } else {
          try files.copyItem(at: old, to: new)
        }
      } catch  where !(error is Mistake || error is Unreadable) {
        // What is in the way may lie here or there.
        throw Mistake("\(path) cannot be copied: \(reason(for: error)).")
      }
    }
    var places = paths.map(Self.place)
    if hasSolutions, withheld.contains(where: { $0.hasPrefix(Self.solutions) }) {
      let sealed = try SealedSolutions.seal { card in
        let file = "\(Self.solutions)\(card.file)"
        return withheld.contains(file) ? try bytes(of: course.appending(path: file)) : Data()
      }
      try sealed.write(to: copy.appending(path: SealedSolutions.path))
      places.append(SealedSolutions.path)
    }
    try Manifest(
      Dictionary(
        uniqueKeysWithValues: places.map { place in
          (place, Manifest.hash(try bytes(of: copy.appending(path: place))))
        }), date: Date.now.formatted(.iso8601)
    ).write(to: copy)
  }

  private static let solutions = "Lessons/Solutions/"

  private static func place(of path: String) -> String {
    path.hasPrefix(students) ? String(path.dropFirst(students.count)) : path
  }

  /// What tells the answers, and what only the course's publishers use: their workflows, which would look at the course
  /// whenever a student pushes an answer.
  private func split(_ paths: [String]) -> (withheld: [String], given: [String]) {
    func isWithheld(_ path: String) -> Bool {
      [
        Self.solutions, "Tests/ChallengeTests/", "Tests/ClassroomTests/Mutants/",
        "Tests/ClassroomTests/Solution",
        ".github/workflows/site.yml", ".github/workflows/test.yml",
      ].contains { path.hasPrefix($0) }
    }
    return (paths.filter(isWithheld), paths.filter { !isWithheld($0) })
  }

  private func text(of file: URL) throws -> String {
    String(decoding: try bytes(of: file), as: UTF8.self)
  }

  /// The course's own files: what git tracks, or else what stands in the copy's list. What else lies about is somebody's
  /// own.
  private func belonging() throws -> [String] {
    if let output = try git.output(["ls-files", "-z"]) {
      let paths = output.split(separator: 0).map { String(decoding: $0, as: UTF8.self) }
      if paths.contains("Package.swift") { return paths }
    }
    let list = course.appending(path: Manifest.name)
    guard FileManager.default.fileExists(atPath: list.path(percentEncoded: false)) else {
      guard try git.isThere else {
        throw Mistake("Git knows which files belong to the course. \(Git.missing)")
      }
      throw Mistake(
        "Which files belong to the course, git does not know here, and no \(Manifest.name) tells. Copy from a clone of the course."
      )
    }
    return Array(try Manifest(of: course).files.keys)
  }

  /// Package.swift marks with `// solutions` what the students' copy has no use for; and names the lessons that were made
  /// here.
  private func withoutSolutions(_ manifest: String) -> Data {
    let lines = manifest.split(separator: "\n", omittingEmptySubsequences: false)
    let given = lines.filter { !$0.contains("// solutions") }.joined(separator: "\n")
    return Data(OwnLessons.named([], in: given).utf8)
  }

  /// Where a link would lead nowhere, its words stay.
  private func withoutLinks(_ markdown: String, to withheld: [String]) -> Data {
    let text = markdown.replacing(/\[([^\[\]]*)\]\(([^()]*)\)/) {
      withheld.contains(String($0.2)) ? "\($0.1) (in the teachers’ copy)" : String($0.0)
    }
    return Data(text.utf8)
  }
}
