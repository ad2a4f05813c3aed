import Foundation
import Neural

/// A file that the course writes, and writes anew whenever there is news. A last line says of itself what was written, so
/// that no file of the reader's is ever taken for it, nor one that the reader has changed.
struct SealedFile {
  let path: String
  /// What begins and ends a comment in it.
  let comment: (opening: String, closing: String)

  /// Writes it, unless it says the same already.
  func write(_ text: String) throws(FrontPageError) {
    let bytes = Array((text + seal(of: Array(text.utf8))).utf8)
    let there: [UInt8]
    do { there = try WholeFile.read(path) } catch {
      // A link that leads nowhere is somebody's, too.
      var status = stat()
      guard error.code == ENOENT, lstat(path, &status) != 0 else { throw .foreign(path) }
      return try put(bytes)
    }
    guard isIntact(there) else { throw .foreign(path) }
    if there != bytes { try put(bytes) }
  }

  private func put(_ bytes: [UInt8]) throws(FrontPageError) {
    do { try WholeFile.write(bytes, to: path) } catch { throw .unwritable(path, because: error) }
  }

  private func isIntact(_ bytes: [UInt8]) -> Bool {
    let newline = UInt8(ascii: "\n")
    guard bytes.last == newline else { return false }
    let text = Array(bytes[..<((bytes.dropLast().lastIndex(of: newline) ?? -1) + 1)])
    return bytes[text.count...].elementsEqual(seal(of: text).utf8)
  }

  private func seal(of text: [UInt8]) -> String {
    "\(comment.opening) Written by the course; a change is kept. \(Checksum(of: text).digits)\(comment.closing)\n"
  }
}

/// Why the front page is not renewed.
package enum FrontPageError: Error, Equatable, CustomStringConvertible {
  case foreign(String)
  case unwritable(String, because: SystemProblem)

  package var description: String {
    switch self {
    case .foreign(let path):
      "\(path) is not as the course had left it, so it stays as it is and the front page was not renewed. "
        + "Give it another name, then type `swift run course`."
    case .unwritable(let path, let problem):
      "The front page was not renewed: \(path): \(problem). Make room, then type `swift run course`."
    }
  }
}
