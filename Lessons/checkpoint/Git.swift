import Foundation

/// Runs git in a folder.
struct Git {
  let folder: URL

  init(in folder: URL) { self.folder = folder }

  /// What git prints; nil if it fails.
  func output(_ arguments: [String]) throws -> Data? {
    let pipe = Pipe()
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = ["git"] + arguments
    process.currentDirectoryURL = folder
    process.standardOutput = pipe
    process.standardError = FileHandle.nullDevice
    try process.run()
    let output = try pipe.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    return process.terminationStatus == 0 ? output : nil
  }
}
