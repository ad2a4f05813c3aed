import Classroom
import Foundation
import Notebook

/// The course around this program: builds its lessons, and tells from which commit and on which machine.
enum Course {
  static let folder = Syllabus.folder

  /// Builds a lesson beside this program, in the same way.
  static func build(_ lesson: String) throws(StudyError) -> URL {
    let program = try StudyError.catching(folder) { try LessonProgram.build(lesson) }
    guard let program else { throw .notBuilt(lesson: lesson) }
    return program
  }

  /// What a reader of the table must know to make it again.
  static func origin() throws(StudyError) -> [String] {
    let commit = try output(of: [
      "git", "describe", "--always", "--abbrev=12", "--dirty= with changes",
    ])
    return [
      "commit: \(commit ?? "unknown")", "processor: \(Processor.name)",
      "date: \(Date.now.formatted(.iso8601.year().month().day()))",
    ]
  }

  /// The first line that a command prints; nil if it fails. What it complains of is left to be seen.
  private static func output(of command: [String]) throws(StudyError) -> String? {
    try StudyError.catching(folder) {
      let child = try Child("/usr/bin/env", command, in: folder, complaint: .standardError)
      guard child.wait() == .exit(0) else { return nil }
      let lines = String(decoding: child.printed, as: UTF8.self).split(separator: "\n")
      return lines.first.map(String.init) ?? ""
    }
  }
}
