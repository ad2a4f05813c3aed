/// A formula's smallest pieces.
enum TeXToken: Equatable {
  /// `\frac`, `\,` and `\\`, with the backslash.
  case command(String)
  case character(Character)
  case blank
  case openBrace, closeBrace
  case superscript, `subscript`, prime
  /// `&`, between the columns of a grid.
  case column

  /// The token as typed.
  var source: String {
    switch self {
    case .command(let name): name
    case .character(let character): String(character)
    case .blank: " "
    case .openBrace: "{"
    case .closeBrace: "}"
    case .superscript: "^"
    case .subscript: "_"
    case .prime: "'"
    case .column: "&"
    }
  }

  static func tokens(of formula: String) -> [TeXToken] {
    var tokens: [TeXToken] = []
    var rest = formula[...]
    while let character = rest.popFirst() {
      switch character {
      case "\\":
        var name = rest.prefix { $0.isASCII && $0.isLetter }
        if name.isEmpty { name = rest.prefix(1) }
        rest = rest[name.endIndex...]
        tokens.append(.command("\\" + name))
      case "{": tokens.append(.openBrace)
      case "}": tokens.append(.closeBrace)
      case "^": tokens.append(.superscript)
      case "_": tokens.append(.subscript)
      case "'": tokens.append(.prime)
      case "&": tokens.append(.column)
      case _ where character.isWhitespace: tokens.append(.blank)
      default: tokens.append(.character(character))
      }
    }
    return tokens
  }
}
