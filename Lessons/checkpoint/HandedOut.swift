import Classroom
import Foundation

/// An exercise's file as it was handed out, which git knows.
struct HandedOut {
  let file: StudentFile

  init(_ file: StudentFile) { self.file = file }

  /// Brings the file back, and keeps what was in it; nil if that was the same.
  ///
  /// - Parameter folder: Where to keep it; it is made if need be.
  /// - Returns: The name of the kept file, of which none is ever written over.
  func restore(keepingIn folder: URL) throws -> String? {
    let original = try lastUnwritten()
    let exists = FileManager.default.fileExists(atPath: file.url.path(percentEncoded: false))
    let answer = exists ? try Data(contentsOf: file.url) : nil
    guard answer != original else { return nil }
    let kept = try answer.map { try keep($0, in: folder) }
    try original.write(to: file.url, options: .atomic)
    return kept
  }

  /// What students get: the file as it is if its answer is not written, else as it was when that was so.
  func contents() throws -> Data {
    file.isUnwritten ? try Data(contentsOf: file.url) : try lastUnwritten()
  }

  /// The last committed version of the file whose answer is not written.
  private func lastUnwritten() throws -> Data {
    let git = Git(in: file.url.deletingLastPathComponent().deletingLastPathComponent())
    guard let log = try git.output(["log", "--format=%H", "--", file.card.file]) else {
      throw Mistake(
        "Git, which knows how the exercise was handed out, did not answer. Is this folder a clone, and git installed?"
      )
    }
    for commit in String(decoding: log, as: UTF8.self).split(separator: "\n") {
      // A commit may have taken the file away: git then shows nothing.
      guard let version = try git.output(["show", "\(commit):./\(file.card.file)"]) else {
        continue
      }
      if String(decoding: version, as: UTF8.self).contains(StudentFile.marker) { return version }
    }
    throw Mistake(
      "Git knows no version of \(file.path) that is still to be written. Fetch the file from where you have the course from."
    )
  }

  private func keep(_ answer: Data, in folder: URL) throws -> String {
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let base = "\(file.card.number)-\(file.card.name)"
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
