import Foundation
import Notebook

/// The course is built so that its tests reach what it keeps to itself. An answer asks for the same with `@testable`, in
/// whatever way, but not in a comment or a string; the compiler lets nobody put anything between the two parts of the
/// word.
enum TestableImport {
  /// The line that has it, counted from 1.
  static func line(in text: Data) -> Int? {
    let text = String(decoding: text, as: UTF8.self)
    guard text.contains("testable") else { return nil }
    let code = code(in: text)
    return code.firstRange(of: /@`?testable/).map {
      code[..<$0.lowerBound].count(where: \.isNewline) + 1
    }
  }

  /// Of strings and comments only the ends of their lines.
  private static func code(in text: String) -> String {
    // The compiler ends a line at each of these, and with it a comment.
    let lines = text.replacing("\r\n", with: "\n").replacing("\r", with: "\n")
    let source = Array(lines.unicodeScalars)
    var (lexer, code, start) = (SwiftLexer(), String.UnicodeScalarView(), 0)
    // What begins a string or a long comment is neither in a regex or a name in backticks, which the lexer does not know:
    // once it may have been one of those, all that follows counts.
    var (mayQuote, isSure) = (false, true)
    while start < source.count {
      let (part, end) = lexer.piece(of: source, at: start)
      let piece = source[start..<end]
      if part == .code {
        if piece.first == "\n" { mayQuote = false }
        if piece.first == "/" || piece.first == "`" { mayQuote = true }
        // Some of these have several lines.
        if piece.first == "#", source.has("/", at: end) { isSure = false }
      } else if mayQuote, !source.has("//", at: start) {
        isSure = false
      }
      code += part == .code || !isSure ? piece : piece.filter { $0 == "\n" }
      start = end
    }
    return String(code)
  }
}
