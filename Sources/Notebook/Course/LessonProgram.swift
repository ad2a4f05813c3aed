import Foundation

/// A lesson's program, to be run by another of the course's.
package enum LessonProgram {
  /// Builds it beside this program, in the same way; nil if it cannot be built. What the compiler complains of is left to
  /// be seen.
  package static func build(_ lesson: String) throws -> URL? {
    let own = Bundle.main.executableURL ?? URL(filePath: CommandLine.arguments[0])
    let place = own.resolvingSymlinksInPath().deletingLastPathComponent()
    let configuration = place.lastPathComponent == "release" ? "release" : "debug"
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = ["swift", "build", "--quiet", "-c", configuration, "--product", lesson]
    process.currentDirectoryURL = Syllabus.folder
    process.standardOutput = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    return process.terminationStatus == 0 ? place.appending(path: lesson) : nil
  }
}
