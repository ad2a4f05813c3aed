import Classroom
import Foundation

/// An exercise's file as it is handed out. It comes from the package: what a teacher or a student wrote since, and
/// whatever git knows of it, is no part of it.
struct Stub {
  private let card: ExerciseCard
  private let folder: URL

  init(of card: ExerciseCard, in folder: URL = Course.stubs) {
    self.card = card
    self.folder = folder
  }

  func contents() throws -> Data { try bytes(of: folder.appending(path: card.file)) }

  /// Brings the file back, and keeps what was in it; nil if that was the same.
  ///
  /// - Parameter folder: Where to keep it; it is made if need be.
  /// - Returns: The name of the kept file, of which none is ever written over.
  func restore(_ file: URL, keepingIn folder: URL) throws -> String? {
    guard !isFolder(file) else {
      throw Mistake(
        "A folder stands in the place of \(file.relativePath); put it elsewhere, then once more.")
    }
    let original = try contents()
    let exists = FileManager.default.fileExists(atPath: file.path(percentEncoded: false))
    let answer = exists ? try bytes(of: file) : nil
    guard answer != original else { return nil }
    let kept = try answer.map { try keep($0, in: folder) }
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try original.write(to: file, options: .atomic)
    return kept
  }

  private func keep(_ answer: Data, in folder: URL) throws -> String {
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let base = "\(card.number)-\(card.name)"
    var (name, copy) = ("\(base).swift.txt", 1)
    while FileManager.default.fileExists(
      atPath: folder.appending(path: name).path(percentEncoded: false))
    {
      copy += 1
      name = "\(base)-\(copy).swift.txt"
    }
    try answer.write(to: folder.appending(path: name), options: .atomic)
    return name
  }
}
