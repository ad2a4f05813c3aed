import Foundation

/// The file in which a student writes an answer.
public struct StudentFile {
  public let url: URL

  /// The file of an exercise in the folder of all of them: `Lesson3/ParameterCount.swift`.
  public init(_ card: ExerciseCard, in folder: URL) {
    url = folder.appending(path: "Lesson\(card.number.lesson)/\(card.name).swift")
  }

  /// Where to click: file and line of the place to write at, or of the answer if it has been written.
  public func place(_ card: ExerciseCard) throws -> String {
    let lines = try String(contentsOf: url, encoding: .utf8)
      .split(separator: "\n", omittingEmptySubsequences: false)
    let line =
      lines.firstIndex { $0.contains("TODO") } ?? lines.firstIndex { $0.contains("func \(card.function)") }
    return "\(shown):\((line ?? 0) + 1)"
  }

  /// From the current folder, if it lies below.
  public var shown: String {
    let (here, path) = (FileManager.default.currentDirectoryPath + "/", url.path())
    return path.hasPrefix(here) ? String(path.dropFirst(here.count)) : path
  }
}

extension ExerciseCard {
  /// The name of what the student writes.
  public var function: String { name.prefix(1).lowercased() + name.dropFirst() }
}
