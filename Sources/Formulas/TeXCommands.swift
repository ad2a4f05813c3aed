extension TeXParser {
  /// Reads what a command takes, and says what the two mean.
  mutating func command(_ command: String) throws(TeXError) -> TeXNode {
    let name = String(command.dropFirst())
    if let sign = TeXNode(signNamed: name) { return sign }
    if let accent = TeXSymbols.accents[name] {
      return .accent(
        base: try argument(of: command), mark: accent.mark, isOver: accent.isOver,
        stretches: accent.stretches)
    }
    if let alphabet = MathAlphabet(rawValue: name) {
      return try argument(of: command).set(in: alphabet)
    }
    switch name {
    case "frac", "tfrac", "dfrac", "binom":
      let above = try argument(of: command)
      let below = try argument(of: command)
      return .fraction(named: name, above, below)
    case "sqrt":
      return try root()
    case "overset", "stackrel":
      let above = try argument(of: command)
      return .stacked(base: try argument(of: command), below: nil, above: above)
    case "underset":
      let below = try argument(of: command)
      return .stacked(base: try argument(of: command), below: below, above: nil)
    case "text", "textrm":
      return .text(try words(of: command))
    case "mathrm":
      return .upright(try words(of: command).filter { $0 != " " })
    case "operatorname":
      let hasLimits = rest.first == .character("*")
      if hasLimits { rest.removeFirst() }
      return .function(try words(of: command), hasLimits: hasLimits)
    case "left":
      let left = try delimiter(after: command).sign
      let inside = try row()
      guard rest.popFirst() == .command("\\right") else { throw .unclosed("\\left", closing: "\\right") }
      return .fenced(left, inside, try delimiter(after: "\\right").sign)
    case "begin":
      return try grid()
    default:
      return try large(command)
    }
  }

  private mutating func root() throws(TeXError) -> TeXNode {
    skipBlanks()
    guard rest.first == .character("[") else { return .root(try argument(of: "\\sqrt"), degree: nil) }
    guard let end = rest.firstIndex(of: .character("]")) else { throw .unclosed("\\sqrt[", closing: "]") }
    var inner = TeXParser(rest: rest[rest.startIndex + 1..<end], depth: depth)
    let degree = try inner.row()
    if let token = inner.rest.first { throw .unexpected(token.source) }
    rest = rest[(end + 1)...]
    return .root(try argument(of: "\\sqrt"), degree: degree)
  }

  /// `\big(`, `\bigl(`, `\Bigr)`, `\biggm|`.
  private mutating func large(_ command: String) throws(TeXError) -> TeXNode {
    let name = command.dropFirst()
    if let height = TeXSymbols.heights[String(name)] {
      let (sign, spacing) = try delimiter(after: command)
      return .large(sign, spacing, height: height)
    }
    let sides: [Character: TeXNode.Spacing] = ["l": .opening, "r": .closing, "m": .relation]
    guard let side = name.last, let spacing = sides[side],
      let height = TeXSymbols.heights[String(name.dropLast())]
    else { throw .unknownCommand(command) }
    return .large(try delimiter(after: command).sign, spacing, height: height)
  }

  /// A delimiter, or the point that stands for none.
  private mutating func delimiter(
    after command: String
  ) throws(TeXError) -> (sign: String, spacing: TeXNode.Spacing) {
    skipBlanks()
    guard let token = rest.popFirst() else { throw .missingArgument(of: command) }
    switch token {
    case .character("."): return ("", .ordinary)
    case .character("<"): return ("⟨", .opening)
    case .character(">"): return ("⟩", .closing)
    case .character(let character) where "()[]|/".contains(character):
      if let delimiter = TeXSymbols.characters[character] { return delimiter }
    case .command(let name):
      if let delimiter = TeXSymbols.delimiters[String(name.dropFirst())] { return delimiter }
    default: break
    }
    throw .noDelimiter(after: command, found: token.source)
  }

  /// Behind the end of a grid's row, `[4pt]` asks for more space below it. A page sets all rows alike; but it must
  /// not show the words. Behind a blank, or if it holds no length, a bracket begins the next row.
  private mutating func skipLength() {
    guard rest.first == .character("["), let end = rest.firstIndex(of: .character("]")) else { return }
    let length = rest[rest.startIndex + 1..<end].map(\.source).joined()
    if length.wholeMatch(of: /-?[0-9]*\.?[0-9]+ ?(pt|em|ex|mu|mm|cm|in|bp|pc|sp)/) != nil {
      rest = rest[(end + 1)...]
    }
  }

  private mutating func grid() throws(TeXError) -> TeXNode {
    let name = try words(of: "\\begin")
    guard let grid = TeXGrid.environments[name] else { throw .unknownEnvironment(name) }
    var rows: [[TeXNode]] = []
    var row: [TeXNode] = []
    while true {
      row.append(try self.row())
      switch rest.popFirst() {
      case .column:
        continue
      case .command("\\\\"):
        skipLength()
        rows.append(row)
        row = []
      case .command("\\end"):
        guard try words(of: "\\end") == name else {
          throw .unclosed("\\begin{\(name)}", closing: "\\end{\(name)}")
        }
        // A last line end closes its row and opens none.
        if row != [.row([])] { rows.append(row) }
        return .grid(rows, grid)
      default:
        throw .unclosed("\\begin{\(name)}", closing: "\\end{\(name)}")
      }
    }
  }
}
