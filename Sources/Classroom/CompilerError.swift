import Foundation

/// What the compiler finds wrong: its sentence, and the place.
package struct CompilerError: Equatable {
  /// The file as the compiler calls it.
  package let path: String
  package let line: Int
  package let sentence: String

  /// The file's name alone.
  package var file: String { String(path.split(separator: "/").last ?? "") }

  /// What is said as `folder/file:line:column: error: sentence`. It is read word by word, for a regex would begin anew at
  /// each character of an answer's very long line.
  package static func all(in words: String) -> [CompilerError] {
    words.split(separator: "\n").compactMap { said in
      guard let mark = said.range(of: ": error: ") else { return nil }
      let place = said[..<mark.lowerBound].split(separator: ":").suffix(3)
      guard place.count == 3, let line = Int(place[place.startIndex + 1]),
        Int(place[place.startIndex + 2]) != nil
      else { return nil }
      return CompilerError(
        path: String(place[place.startIndex]), line: line, sentence: String(said[mark.upperBound...]))
    }
  }
}
