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
  ///
  /// - Parameter program: Where this program lies, in the course unless it was built elsewhere.
  static func find(from program: URL?) throws {
    let manifest = folder.appending(path: "Package.swift").path(percentEncoded: false)
    guard FileManager.default.fileExists(atPath: manifest) else {
      throw Mistake(
        "The course is no longer in \(folder.path(percentEncoded: false)). Was its folder moved after the build? Type `swift package clean` where it lies now, then once more."
      )
    }
    guard let program = program?.resolvingSymlinksInPath() else { return }
    let above = sequence(first: program.deletingLastPathComponent()) {
      $0.pathComponents.count > 1 ? $0.deletingLastPathComponent() : nil
    }
    let home = above.first {
      FileManager.default.fileExists(
        atPath: $0.appending(path: "Lessons/checkpoint/Course.swift").path(percentEncoded: false))
    }
    guard let home, home.pathComponents != folder.resolvingSymlinksInPath().pathComponents else {
      return
    }
    throw Mistake(
      "This program was built for the course in \(folder.path(percentEncoded: false)), and then copied to \(home.path(percentEncoded: false)); it would look at the answers there. Type `swift package clean` in the copy, then once more."
    )
  }
}
