/// Formulas on lines of their own, `$$ … $$`, kept from what Markdown would see in them.
enum DisplayedFormulas {
  /// The same bytes with each displayed formula on one line: a `+` or `=` that begins a line inside `$$ … $$` would
  /// otherwise begin a list or underline a heading.
  ///
  /// Two dollar signs in code, or behind a backslash, are none; nor do those that nothing closes before a blank line.
  static func joined(in markdown: String) -> String {
    guard markdown.contains("$$") else { return markdown }
    var bytes = Array(markdown.utf8)
    let isCode = places(ofCodeIn: markdown, count: bytes.count)
    var opening: Int?
    var isBlank = true
    var index = 0
    while index < bytes.count {
      switch bytes[index] {
      case UInt8(ascii: "\n"):
        if isBlank { opening = nil }
        isBlank = true
      case UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: "\r"):
        break
      case UInt8(ascii: "\\") where !isCode[index]:
        isBlank = false
        // Behind it stands a line's end, perhaps.
        if index + 1 < bytes.count, bytes[index + 1] > UInt8(ascii: " ") { index += 1 }
      case UInt8(ascii: "$")
      where !isCode[index] && index + 1 < bytes.count && bytes[index + 1] == bytes[index]:
        isBlank = false
        index += 1
        if let start = opening {
          for place in start..<index
          where bytes[place] == UInt8(ascii: "\n") || bytes[place] == UInt8(ascii: "\r") {
            bytes[place] = UInt8(ascii: " ")
          }
        }
        opening = opening == nil ? index : nil
      default:
        isBlank = false
      }
      index += 1
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// For each byte, whether it belongs to a fence, an indented block or a piece of code in running text.
  private static func places(ofCodeIn markdown: String, count: Int) -> [Bool] {
    var isCode = Array(repeating: false, count: count)
    for element in MarkdownTree(plain: markdown).root.elements(where: \.isCode) {
      for piece in element.children {
        guard case .text(let text) = piece.kind, let offset = piece.offset else { continue }
        for place in offset..<min(offset + text.utf8.count, count) { isCode[place] = true }
      }
    }
    return isCode
  }
}
