extension Prose {
  /// Source code, set apart from the prose.
  static func codeLines(_ code: String, indent: String = "") -> [StyledText] {
    code.split(separator: "\n", omittingEmptySubsequences: false).map {
      StyledText("\(indent)  \($0)", .code)
    }
  }

  /// The lines that a terminal shows.
  func lines(width: Int) -> [StyledText] {
    var lines: [StyledText] = []
    var previous: Block.Kind?
    for block in blocks {
      if !lines.isEmpty, !block.follows(previous) { lines.append("") }
      lines += block.lines(width: width)
      previous = block.kind
    }
    return lines
  }
}

extension Prose.Block {
  /// The items of a list stand without blank lines between them.
  fileprivate func follows(_ previous: Kind?) -> Bool {
    if case .item = kind, case .item = previous { return true }
    return false
  }

  fileprivate func lines(width: Int) -> [StyledText] {
    let indent = String(repeating: "  ", count: depth)
    switch kind {
    case .heading:
      return text.styled(.bold).wrapped(to: width)
    case .paragraph:
      return text.wrapped(to: width, firstIndent: indent, indent: indent)
    case .item(let marker):
      let outer = String(indent.dropLast(2))
      let inner = outer + String(repeating: " ", count: marker.count + 1)
      return text.wrapped(to: width, firstIndent: "\(outer)\(marker) ", indent: inner)
    case .formula:
      return text.wrapped(to: width, firstIndent: indent + "    ", indent: indent + "      ")
    case .code:
      return Prose.codeLines(text.plain, indent: indent)
    case .table(let header, let rows):
      return TableLayout.lines(header: header, rows: rows, flushRight: [], width: width)
    case .rule:
      return [StyledText(String(repeating: "─", count: min(width, 20)), .faint)]
    }
  }
}
