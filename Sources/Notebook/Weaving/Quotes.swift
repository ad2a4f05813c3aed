/// Typewriter quotes as a printer sets them: “so”, it’s, and the ’90s.
enum Quotes {
  /// `previous` is the character before the text, which decides on a quote that begins it.
  static func curled(_ text: String, after previous: Character?) -> String {
    guard text.utf8.contains(where: { $0 == UInt8(ascii: "'") || $0 == UInt8(ascii: "\"") }) else {
      return text
    }
    var previous = previous
    var curled = ""
    for index in text.indices {
      let opens = previous.map { $0.isWhitespace || "([*_–—;".contains($0) } ?? true
      switch text[index] {
      case "'": curled.append(opens && !beginsDecade(text[index...]) ? "‘" : "’")
      case "\"": curled.append(opens ? "“" : "”")
      default: curled.append(text[index])
      }
      previous = text[index]
    }
    return curled
  }

  /// `'90s`: an apostrophe for the century.
  private static func beginsDecade(_ text: Substring) -> Bool {
    text.prefixMatch(of: /'[0-9]0s\b/) != nil
  }
}
