import Foundation
import Synchronization

/// Folders in use. A test that sees a process exit has its folder in there: it goes when that process does.
private let inUse = Mutex<Set<String>>([])
private let removesAll: Void = {
  atexit { inUse.withLock { $0 }.forEach { try? FileManager.default.removeItem(atPath: $0) } }
}()

/// An empty folder of a test's own.
func scratchFolder() throws -> String {
  _ = removesAll
  let url = FileManager.default.temporaryDirectory.appending(path: "notebook-\(UUID().uuidString)")
  try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
  let path = url.path(percentEncoded: false)
  _ = inUse.withLock { $0.insert(path) }
  return path
}

func removeScratchFolder(_ path: String) {
  _ = inUse.withLock { $0.remove(path) }
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
