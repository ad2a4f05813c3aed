import Classroom
import Foundation

/// A lesson's program, to be run by another of the course's.
package enum LessonProgram {
  /// Builds it beside this program, in the same way; nil if it cannot be built. What the compiler complains of is left to
  /// be seen.
  package static func build(_ lesson: String) throws -> URL? {
    let (compiler, program) = try compiler(of: lesson, complaint: .standardError)
    return compiler.wait() == .exit(0) ? program : nil
  }

  /// The compiler at work, and where the program will be.
  static func compiler(of lesson: String, complaint: FileHandle? = nil) throws -> (Child, program: URL) {
    let own = URL(filePath: RunIdentity.program)
    let place = own.resolvingSymlinksInPath().deletingLastPathComponent()
    let configuration = place.lastPathComponent == "release" ? "release" : "debug"
    let compiler = try Child(
      "/usr/bin/env", ["swift", "build", "--quiet", "-c", configuration, "--product", lesson],
      in: Syllabus.folder, complaint: complaint)
    return (compiler, place.appending(path: lesson))
  }
}
