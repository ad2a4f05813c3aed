import Foundation

/// The file in which a student writes an answer.
public struct StudentFile: Sendable {
  public let card: ExerciseCard
  public let url: URL

  /// The file of the exercise in `folder`, which is `Lessons/Exercises`.
  public init(_ card: ExerciseCard, in folder: URL) {
    self.card = card
    url = folder.appending(path: card.file)
  }

  /// From the current folder if it lies below, else in full.
  public var path: String {
    let (here, path) = (FileManager.default.currentDirectoryPath + "/", url.path(percentEncoded: false))
    return path.hasPrefix(here) ? String(path.dropFirst(here.count)) : path
  }

  /// The line to go to, counted from 1: where to write, or, if that is done, where the answer begins.
  public var line: Int {
    let lines = lines
    let line =
      lines.firstIndex {
        $0.prefix(upTo: $0.firstRange(of: "//")?.lowerBound ?? $0.endIndex).contains("notWritten(")
      }
      ?? lines.firstIndex { $0.contains("func \(card.function)") }
    return (line ?? 0) + 1
  }

  /// Where to click: file and line.
  public var place: String { "\(path):\(line)" }

  /// What is to be written, from the file's documentation without its title: Markdown.
  public var task: String {
    lines.lazy.filter { $0.hasPrefix("///") }.map { $0.dropFirst(3).drop { $0 == " " } }.dropFirst()
      .joined(separator: "\n").trimmingCharacters(in: .whitespacesAndNewlines)
  }

  private var lines: [Substring] {
    let text = FileManager.default.contents(atPath: url.path(percentEncoded: false)).map {
      String(decoding: $0, as: UTF8.self)
    }
    // Some editors end lines with two characters, which Swift takes for one.
    return (text ?? "").split(omittingEmptySubsequences: false) { ["\n", "\r\n", "\r"].contains($0) }
  }
}
