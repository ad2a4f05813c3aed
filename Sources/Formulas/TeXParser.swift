/// Reads a formula in the TeX that mathematicians write between dollar signs: rows of atoms with their
/// scripts. What each command takes and means is in TeXCommands.swift.
struct TeXParser {
  /// The tokens still to be read.
  var rest: ArraySlice<TeXToken>
  /// How many groups, arguments and delimiters the next token stands in.
  var depth = 0

  /// More would overflow the stack, here or where the formula is set.
  static let deepest = 100

  static func parse(_ formula: String) throws(TeXError) -> TeXNode {
    var parser = TeXParser(rest: TeXToken.tokens(of: formula)[...])
    let node = try parser.row()
    if let token = parser.rest.first { throw .unexpected(token.source) }
    return node
  }

  /// Everything up to what ends a row: a closing brace, `&`, `\\`, `\right`, `\end`.
  mutating func row() throws(TeXError) -> TeXNode {
    try enter()
    defer { depth -= 1 }
    var nodes: [TeXNode] = []
    while let token = rest.first {
      switch token {
      case .blank:
        rest.removeFirst()
      case .closeBrace, .column, .command("\\\\"), .command("\\right"), .command("\\end"):
        return .row(of: nodes)
      case .command("\\displaystyle"), .command("\\textstyle"):
        rest.removeFirst()
        nodes.append(.style(isDisplay: token == .command("\\displaystyle"), try row()))
      default:
        nodes.append(try scripted())
      }
    }
    return .row(of: nodes)
  }

  /// An atom with the scripts that follow it.
  private mutating func scripted() throws(TeXError) -> TeXNode {
    var base = TeXNode.row([])
    switch rest.first {
    case .superscript, .subscript, .prime: break
    default: base = try atom()
    }
    var below: TeXNode?
    var above: TeXNode?
    var primes = 0
    var isStacked = base.isBrace
    scripts: while let token = rest.first(where: { $0 != .blank }) {
      switch token {
      case .subscript:
        if below != nil { throw .twoScripts("_") }
        take(token)
        below = try argument(of: "_")
      case .superscript:
        if above != nil { throw .twoScripts("^") }
        take(token)
        above = try argument(of: "^")
      case .prime:
        take(token)
        primes += 1
      case .command("\\limits"):
        take(token)
        isStacked = true
      default:
        break scripts
      }
    }
    if primes > 0 {
      let marks = Array(repeating: TeXNode.upright("′"), count: primes)
      above = .row(of: marks + (above.map { [$0] } ?? []))
    }
    if below == nil && above == nil { return base }
    return isStacked
      ? .stacked(base: base, below: below, above: above)
      : .scripts(base: base, below: below, above: above)
  }

  private mutating func atom() throws(TeXError) -> TeXNode {
    try enter()
    defer { depth -= 1 }
    guard let token = rest.popFirst() else { return .row([]) }
    switch token {
    case .openBrace: return try group()
    case .command(let name): return try command(name)
    case .character("~"): return .space(0.25)
    case .character(let character) where character.isDecimalDigit: return number(from: character)
    case .character(let character): return try sign(character)
    case .closeBrace, .column, .superscript, .subscript, .prime, .blank: throw .unexpected(token.source)
    }
  }

  /// Every way deeper leads through a row or an atom.
  private mutating func enter() throws(TeXError) {
    guard depth < Self.deepest else { throw .tooDeep }
    depth += 1
  }

  private mutating func sign(_ character: Character) throws(TeXError) -> TeXNode {
    if character == ":", rest.first == .character("=") {
      rest.removeFirst()
      return .symbol("≔", .relation)
    }
    if let (sign, spacing) = TeXSymbols.characters[character] { return .symbol(sign, spacing) }
    if character.isLetter { return .identifier(String(character)) }
    if character.isASCII { throw .unexpected(String(character)) }
    return .upright(String(character))
  }

  /// Digits, a point between digits, and the comma of thousands, `114{,}064`.
  private mutating func number(from first: Character) -> TeXNode {
    var digits = String(first)
    while true {
      switch (rest.first, rest.dropFirst().first) {
      case (.character(let digit), _) where digit.isDecimalDigit:
        digits.append(digit)
        rest.removeFirst()
      case (.character("."), .character(let digit)) where digit.isDecimalDigit:
        digits.append(".")
        rest.removeFirst()
      case (.openBrace, .character(",")) where rest.dropFirst(2).first == .closeBrace:
        digits.append(",")
        rest.removeFirst(3)
      default:
        return .number(digits)
      }
    }
  }

  private mutating func group() throws(TeXError) -> TeXNode {
    let node = try row()
    guard rest.popFirst() == .closeBrace else { throw .unclosed("{", closing: "}") }
    return node
  }

  /// A group, or the one sign that follows.
  mutating func argument(of command: String) throws(TeXError) -> TeXNode {
    skipBlanks()
    switch rest.first {
    case nil, .closeBrace, .column, .superscript, .subscript, .prime:
      throw .missingArgument(of: command)
    case .character(let digit) where digit.isDecimalDigit:
      rest.removeFirst()
      return .number(String(digit))
    default:
      return try atom()
    }
  }

  /// The characters of a group that is not a formula: a name, or running text.
  mutating func words(of command: String) throws(TeXError) -> String {
    skipBlanks()
    guard rest.first == .openBrace else { throw .missingArgument(of: command) }
    rest.removeFirst()
    var words = ""
    while let token = rest.popFirst() {
      switch token {
      case .closeBrace: return words
      case .command("\\,"): words += "\u{2009}"
      case .command(let name) where name.count == 2 && name.last?.isLetter == false: words += name.dropFirst()
      case .command, .openBrace: throw .unexpected(token.source)
      default: words += token.source
      }
    }
    throw .unclosed("\(command){", closing: "}")
  }

  mutating func skipBlanks() {
    rest = rest.drop { $0 == .blank }
  }

  /// Takes the next token, which is known to be this one, and the blanks before it.
  private mutating func take(_ token: TeXToken) {
    skipBlanks()
    rest.removeFirst()
  }
}

extension Character {
  fileprivate var isDecimalDigit: Bool { "0"..."9" ~= self }
}
