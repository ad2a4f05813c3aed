/// Typewriter quotes as a printer sets them: “so”, and it’s.
enum Quotes {
  /// `previous` is the character before the text, which decides on a quote that begins it.
  static func curled(_ text: String, after previous: Character?) -> String {
    guard text.utf8.contains(where: { $0 == UInt8(ascii: "'") || $0 == UInt8(ascii: "\"") }) else {
      return text
    }
    var previous = previous
    var curled = ""
    for character in text {
      let opens = previous.map { $0.isWhitespace || "([*_–—;".contains($0) } ?? true
      switch character {
      case "'": curled.append(opens ? "‘" : "’")
      case "\"": curled.append(opens ? "“" : "”")
      default: curled.append(character)
      }
      previous = character
    }
    return curled
  }
}
