import Classroom
import Foundation

/// The exercises whose solution was shown before the answer was right: a number a line, in a file beside kept answers.
struct GivenUp {
  private let file: URL

  init(in folder: URL = Course.folder) {
    file = folder.appending(path: "out/exercises/given-up.txt")
  }

  func numbers() throws -> Set<String> {
    guard FileManager.default.fileExists(atPath: file.path(percentEncoded: false)) else {
      return []
    }
    let text = String(decoding: try bytes(of: file), as: UTF8.self)
    return Set(text.split(whereSeparator: \.isNewline).map(String.init))
  }

  func note(_ card: ExerciseCard) throws {
    let numbers = try numbers().union(["\(card.number)"]).sorted()
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data((numbers.joined(separator: "\n") + "\n").utf8).write(to: file, options: .atomic)
  }
}
