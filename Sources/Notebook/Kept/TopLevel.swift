/// The statements and declarations at the top level of a lesson's source, in their order.
///
/// They are told apart by brackets and first words, not by grammar. Where that leaves a doubt, two are taken for one.
struct TopLevel {
  /// One of them, without the comments around it.
  struct Item {
    enum Kind: Equatable {
      /// Runs in its turn.
      case statement
      /// Runs in its turn, and gives something these names.
      case variable([String])
      /// Is there from the beginning, under this name.
      case function(String)
      case type(String)
      /// May have a part in anything: an extension, an operator, an import.
      case other
    }

    var kind: Kind
    /// In the source's scalars.
    var range: Range<Int>
    var lines: ClosedRange<Int>
    var tokens: [Token]
  }

  /// A word or a single sign of code, also of that within strings.
  struct Token: Equatable {
    var text: String
    /// Where it begins in the source's scalars.
    var start: Int
    /// How many braces of the item it stands in.
    var braces: Int
    /// How many brackets of any kind.
    var brackets: Int
  }

  let source: [Unicode.Scalar]
  private(set) var items: [Item] = []

  init(_ text: String) {
    source = Array(text.unicodeScalars)
    var reader = TopLevelReader(source)
    items = reader.items()
  }

  func text(_ range: Range<Int>) -> String { String(String.UnicodeScalarView(source[range])) }

  var words: Set<String> { Set(items.flatMap(\.words)) }
}

extension TopLevel.Item {
  var words: [String] { tokens.map(\.text).filter(\.isWord) }

  /// Without the value that a variable gets in its turn, unless that is so plain that it may be there from the
  /// beginning.
  var declaration: Self {
    guard case .variable = kind, let sign = tokens.firstIndex(where: { $0.text == "=" && $0.brackets == 0 }),
      tokens[sign...].contains(where: { ["(", "[", "{"].contains($0.text) })
    else { return self }
    var item = self
    item.tokens = Array(tokens[..<sign])
    item.range = range.lowerBound..<tokens[sign].start
    return item
  }

  init(_ tokens: [TopLevel.Token], _ range: Range<Int>, _ lines: ClosedRange<Int>) {
    (self.tokens, self.range, self.lines) = (tokens, range, lines)
    kind = Self.kind(of: tokens)
  }

  private static func kind(of tokens: [TopLevel.Token]) -> Kind {
    var rest = tokens[...]
    // Attributes, modifiers and what stands in their parentheses.
    while let first = rest.first, first.text == "@" || modifiers.contains(first.text) {
      rest = rest.dropFirst(first.text == "@" ? 2 : 1)
      guard rest.first?.text == "(" else { continue }
      rest = rest.dropFirst().drop { $0.brackets > first.brackets }.dropFirst()
    }
    guard let keyword = rest.popFirst()?.text else { return .other }
    let name = rest.first?.text ?? ""
    switch keyword {
    case "let", "var":
      let pattern = rest.prefix { $0.brackets > 0 || !["=", ":", "{"].contains($0.text) }
      // What follows a comma has names, too.
      let isOne = !rest.contains { $0.text == "," && $0.brackets == 0 }
      return isOne ? .variable(pattern.map(\.text).filter(\.isWord)) : .other
    case "func": return name.isWord ? .function(name) : .other
    case "struct", "class", "enum", "actor", "protocol": return .type(name)
    case "extension", "import", "typealias", "operator", "prefix", "infix", "postfix", "precedencegroup",
      "macro",
      "#":
      return .other
    default: return .statement
    }
  }

  private static let modifiers: Set = [
    "public", "package", "internal", "fileprivate", "private", "open", "final", "indirect", "lazy", "weak",
    "unowned", "nonisolated", "isolated", "distributed", "async", "mutating", "static",
  ]

  /// With one of these a line begins that is no more of the one before.
  fileprivate static let beginnings = modifiers.union([
    "let", "var", "func", "struct", "class", "enum", "actor", "protocol", "extension", "import", "typealias",
    "operator", "prefix", "infix", "postfix", "precedencegroup", "macro",
  ])
}

extension String {
  fileprivate var isWord: Bool { unicodeScalars.first?.continuesWord == true }
}

/// Cuts a source into its items.
private struct TopLevelReader {
  private let source: [Unicode.Scalar]
  private var lexer = SwiftLexer()
  private var (line, brackets, braces) = (1, 0, 0)
  private var isLineBegun = false
  private var tokens: [TopLevel.Token] = []
  private var (start, end, firstLine, lastLine) = (0, 0, 1, 1)
  private var found: [TopLevel.Item] = []
  /// A bracket was closed that was not opened: what it belongs to, nobody can tell.
  private var isLost = false

  init(_ source: [Unicode.Scalar]) { self.source = source }

  mutating func items() -> [TopLevel.Item] {
    var position = 0
    while position < source.count {
      let wasInCode = lexer.isInCode
      let (part, pieceEnd) = lexer.piece(of: source, at: position)
      var end = pieceEnd
      if part == .code {
        if source[position].continuesWord {
          while end < source.count, source[end].continuesWord { end = lexer.piece(of: source, at: end).end }
        }
        if source[position] != "\n", !source[position].properties.isWhitespace {
          let text = String(String.UnicodeScalarView(source[position..<end]))
          if wasInCode { beginItem(at: position, with: text) }
          add(text, at: position, isPlain: wasInCode)
          grow(from: position, to: end)
        }
      } else if part == .string {
        if tokens.isEmpty, wasInCode { start = position }
        grow(from: position, to: end)
      }
      for scalar in source[position..<end] where scalar == "\n" {
        line += 1
        isLineBegun = false
      }
      position = end
    }
    finish()
    guard isLost else { return found }
    var all = TopLevel.Item(found.flatMap(\.tokens), 0..<source.count, 1...line)
    all.kind = .other
    return [all]
  }

  private mutating func beginItem(at position: Int, with text: String) {
    defer { isLineBegun = true }
    guard brackets == 0 else { return }
    let isAtMargin = position == 0 || source[position - 1] == "\n"
    let begins =
      text.first == "@" || text.first == "#" || TopLevel.Item.beginnings.contains(text)
      || isAtMargin && text.unicodeScalars.first?.continuesWord == true && text != "else" && text != "catch"
    guard !isLineBegun && begins || tokens.last?.text == ";" else { return }
    // An operator at a line's end: there it goes on.
    if let last = tokens.last?.text, Self.connecting.contains(last) { return }
    finish()
    (start, firstLine) = (position, line)
  }

  private static let connecting: Set = [
    "=", "+", "-", "*", "/", "%", "&", "|", "^", "<", "?", ":", ",", ".",
  ]

  private mutating func add(_ text: String, at start: Int, isPlain: Bool) {
    if isPlain, [")", "]", "}"].contains(text) {
      brackets -= 1
      if text == "}" { braces -= 1 }
      if brackets < 0 { (isLost, brackets, braces) = (true, 0, 0) }
    }
    tokens.append(TopLevel.Token(text: text, start: start, braces: braces, brackets: brackets))
    if isPlain, ["(", "[", "{"].contains(text) {
      brackets += 1
      if text == "{" { braces += 1 }
    }
  }

  private mutating func grow(from position: Int, to end: Int) {
    self.end = end
    lastLine = line + source[position..<end].count { $0 == "\n" }
  }

  private mutating func finish() {
    guard !tokens.isEmpty else { return }
    found.append(TopLevel.Item(tokens, start..<end, firstLine...lastLine))
    tokens = []
  }
}
