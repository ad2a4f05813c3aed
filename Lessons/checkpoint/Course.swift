import Classroom
import Foundation

/// Where this course lies.
enum Course {
  static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent()
    .deletingLastPathComponent()
  /// The students' files.
  static let exercises = folder.appending(path: "Lessons/Exercises")
  /// The same files as they are handed out.
  static let stubs = folder.appending(path: "Lessons/Stubs")

  /// It must lie where it lay when this program was built, which knows its place from then.
  static func find() throws {
    let manifest = folder.appending(path: "Package.swift").path(percentEncoded: false)
    guard FileManager.default.fileExists(atPath: manifest) else {
      throw Mistake(
        "The course is no longer in \(folder.path(percentEncoded: false)). Was its folder moved after the build? Type `swift package clean` where it lies now, then once more."
      )
    }
  }
}
