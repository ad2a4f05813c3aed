import Foundation

/// An empty folder of a test's own.
func scratchFolder() throws -> String {
  let url = FileManager.default.temporaryDirectory.appending(path: "notebook-\(UUID().uuidString)")
  try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
  return url.path(percentEncoded: false)
}

func removeScratchFolder(_ path: String) {
  do {
    try FileManager.default.removeItem(atPath: path)
  } catch {
    print("The scratch folder \(path) is still there: \(error)")
  }
}

func withScratchFolder<Result>(_ body: (String) throws -> Result) throws -> Result {
  let path = try scratchFolder()
  defer { removeScratchFolder(path) }
  return try body(path)
}
