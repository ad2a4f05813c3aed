import Classroom
import Foundation
import Notebook

/// A lesson's program under way, whose words go to a file.
struct LessonRun {
  private let process: Child
  private let words: URL

  /// Starts it where the shelf stands: it puts its results there.
  init(_ program: URL, _ arguments: [String], on shelf: Shelf, saying file: String) throws {
    words = URL(filePath: file)
    try FileManager.default.createDirectory(
      at: words.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data().write(to: words)
    process = try Child(
      program.path(percentEncoded: false), arguments,
      in: URL(filePath: shelf.path).deletingLastPathComponent(),
      output: FileHandle(forWritingTo: words))
  }

  /// Waits for its end, and hands on Ctrl-C; returns its exit code.
  ///
  /// - Parameter tell: Told now and then what it said last.
  func wait(_ tell: (String) -> Void) throws -> Int32 {
    var isTold = false
    while true {
      if let ending = process.look() { return ending.code }
      if Interruption.signal != nil, !isTold {
        process.send(SIGINT)
        isTold = true
      }
      tell(try lastLine())
      usleep(100_000)
    }
  }

  /// The end of what it has said is all that is read of it.
  private func lastLine() throws -> String {
    let file = try FileHandle(forReadingFrom: words)
    let size = try file.seekToEnd()
    try file.seek(toOffset: size > 2_000 ? size - 2_000 : 0)
    let text = String(decoding: try file.readToEnd() ?? Data(), as: UTF8.self)
    return text.split(separator: "\n").last { $0.contains { !$0.isWhitespace } }.map(String.init)
      ?? ""
  }
}
