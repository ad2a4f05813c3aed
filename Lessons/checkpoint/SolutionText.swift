import Classroom
import Foundation

/// The course's own answer to an exercise, and what to notice in it.
struct SolutionText {
  let code: String
  let notice: String

  private static let mark = "\n// To notice: "

  /// From the folder of solutions, or, in a student's copy, from under its seal.
  init(of card: ExerciseCard, in course: URL = Course.folder) throws {
    let open = course.appending(path: "Lessons/Solutions/\(card.file)")
    let sealed = course.appending(path: SealedSolutions.path)
    let text: Data
    if FileManager.default.fileExists(atPath: open.path(percentEncoded: false)) {
      text = try bytes(of: open)
    } else if FileManager.default.fileExists(atPath: sealed.path(percentEncoded: false)) {
      text = try SealedSolutions(bytes(of: sealed)).text(of: card)
    } else {
      throw Mistake("The solutions are not in this copy of the course; ask who gave it to you.")
    }
    self.init(String(decoding: text, as: UTF8.self))
  }

  init(_ text: String) {
    let parts = text.split(separator: Self.mark, maxSplits: 1).map(String.init)
    code = Self.code(in: parts.first ?? "")
    notice = parts.dropFirst().joined().split(separator: "\n").map { line in
      line.hasPrefix("// ") ? line.dropFirst(3) : line
    }.joined(separator: " ")
  }

  /// Without what both files have alike: the imports and the task.
  static func code(in text: String) -> String {
    text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
      .filter { !$0.hasPrefix("import ") && !$0.hasPrefix("///") }
      .joined(separator: "\n").trimmingCharacters(in: .newlines)
  }
}
