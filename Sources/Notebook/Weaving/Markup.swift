/// A lesson's Swift source, taken apart at its playground markup.
///
/// `/*: … */` blocks and runs of `//:` lines are prose; what stands between `//#-hidden-code` and
/// `//#-end-hidden-code` is hidden; the rest is code, one cell from prose to prose. The marks count
/// only at the start of a line, and not inside a string or another comment.
struct Markup {
  static let hiddenCode = "//#-hidden-code"
  static let endOfHiddenCode = "//#-end-hidden-code"

  private(set) var cells: [Cell] = []
  /// Of all prose in order, those inside fenced code left out.
  private(set) var headings: [Heading] = []
  /// The keys of what the prose cites.
  private(set) var cited: Set<String> = []

  init(_ source: String) throws(MarkupError) {
    var reader = MarkupReader()
    for (index, line) in source.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
      .enumerated()
    {
      try reader.read(line, number: index + 1)
    }
    cells = try reader.finish()
    for index in cells.indices where cells[index].kind == .prose {
      let prose = try Citations(cells[index].text, firstLine: cells[index].lines.lowerBound)
      cells[index].text = prose.text
      cited.formUnion(prose.keys)
      headings += cells[index].headings
    }
  }

  /// The `##` headings: each titles a step of the lesson.
  var steps: [(title: String, line: Int)] {
    headings.filter { $0.level == 2 }.map { ($0.title, $0.line) }
  }

  /// The title of the nearest `##` heading above a line; nil if there is none.
  func heading(above line: Int) -> String? {
    steps.last { $0.line < line }?.title
  }
}

extension Cell {
  fileprivate var headings: [Heading] {
    var found: [Heading] = []
    var fence: Substring?
    for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      let marks = line.prefix { $0 == line.first && "`~".contains($0) }
      if let opening = fence {
        // As long, of the same marks, and alone on its line.
        if marks.hasPrefix(opening), line.dropFirst(marks.count).isBlank { fence = nil }
      } else if marks.count >= 3, marks.first == "~" || !line.dropFirst(marks.count).contains("`") {
        fence = marks
      }
      let level = line.prefix { $0 == "#" }.count
      guard fence == nil, 1...6 ~= level, line.dropFirst(level).first == " " else { continue }
      let title = line.dropFirst(level).trimmingBlanks
      found.append(Heading(level: level, title: String(title), line: lines.lowerBound + index))
    }
    return found
  }
}

/// Reads a source line by line and gathers its cells.
private struct MarkupReader {
  private enum Place {
    case code
    case lineProse
    /// Swift's comments nest: the prose ends when as many are closed as were opened.
    case blockProse(opened: Int, depth: Int)
    case hidden(opened: Int)
  }

  private var place = Place.code
  private var cells: [Cell] = []
  private var gathered: [(line: Int, text: Substring)] = []
  private var lexer = SwiftLexer()

  mutating func read(_ line: Substring, number: Int) throws(MarkupError) {
    let trimmed = line.trimmingBlanks
    switch place {
    case .code where !lexer.isInCode, .hidden where !lexer.isInCode:
      gather(line, number)
    case .blockProse(let opened, let depth):
      try readProse(line, number: number, opened: opened, depth: depth)
    case .hidden(let opened):
      if trimmed == Markup.hiddenCode { throw .hiddenCodeTwice(line: number, opened: opened) }
      if trimmed == Markup.endOfHiddenCode { end(.hidden) } else { gather(line, number) }
    case .lineProse where !trimmed.hasPrefix("//:"):
      end(.prose)
      try readCode(line, trimmed: trimmed, number: number)
    case .lineProse, .code:
      try readCode(line, trimmed: trimmed, number: number)
    }
  }

  mutating func finish() throws(MarkupError) -> [Cell] {
    switch place {
    case .blockProse(let opened, _): throw .unclosedProse(line: opened)
    case .hidden(let opened): throw .unclosedHiddenCode(line: opened)
    case .lineProse: end(.prose)
    case .code: end(.code)
    }
    return cells
  }

  private mutating func readCode(_ line: Substring, trimmed: Substring, number: Int) throws(MarkupError) {
    if trimmed.hasPrefix("/*:") {
      end(.code)
      try readProse(trimmed.dropFirst(3), number: number, opened: number, depth: 1)
    } else if trimmed.hasPrefix("//:") {
      if case .code = place { end(.code) }
      let text = trimmed.dropFirst(3)
      gathered.append((number, text.first == " " ? text.dropFirst() : text))
      place = .lineProse
    } else if trimmed == Markup.hiddenCode {
      end(.code)
      place = .hidden(opened: number)
    } else if trimmed == Markup.endOfHiddenCode {
      throw .endWithoutHiddenCode(line: number)
    } else if trimmed.hasPrefix("//#-") {
      throw .unknownMarker(String(trimmed), line: number)
    } else if line.beginsStep {
      while gathered.last?.text.isBlank == true { gathered.removeLast() }
    } else {
      gather(line, number)
    }
  }

  /// Takes a line of Swift, and reads it for what the next one stands in.
  private mutating func gather(_ line: Substring, _ number: Int) {
    gathered.append((number, line))
    let scalars = Array(line.unicodeScalars) + ["\n"]
    var position = 0
    while position < scalars.count { position = lexer.piece(of: scalars, at: position).end }
  }

  private mutating func readProse(
    _ line: Substring, number: Int, opened: Int, depth: Int
  ) throws(MarkupError) {
    var depth = depth
    let bytes = line.utf8
    var index = bytes.startIndex
    while index < bytes.endIndex {
      let next = bytes.index(after: index)
      guard next < bytes.endIndex else { break }
      switch (bytes[index], bytes[next]) {
      case (UInt8(ascii: "*"), UInt8(ascii: "/")): depth -= 1
      case (UInt8(ascii: "/"), UInt8(ascii: "*")): depth += 1
      default:
        index = next
        continue
      }
      let past = bytes.index(after: next)
      if depth == 0 {
        guard line[past...].isBlank else { throw .codeAfterProse(line: number) }
        gathered.append((number, line[..<index]))
        return end(.prose, besides: opened)
      }
      index = past
    }
    gathered.append((number, line))
    place = .blockProse(opened: opened, depth: depth)
  }

  /// Makes a cell of the lines gathered, unless all are blank; code follows. What stands right after
  /// `/*:`, on the `opening` line, has no indentation to speak of.
  private mutating func end(_ kind: Cell.Kind, besides opening: Int? = nil) {
    defer {
      gathered = []
      place = .code
    }
    guard let first = gathered.firstIndex(where: { !$0.text.isBlank }),
      let last = gathered.lastIndex(where: { !$0.text.isBlank })
    else { return }
    var lines = gathered[first...last]
    if kind == .prose {
      // Markdown takes an indented line for code, so prose that is indented as a whole moves left.
      let width = lines.filter { $0.line != opening && !$0.text.isBlank }.map(\.text.indentation).min() ?? 0
      for index in lines.indices {
        lines[index].text = lines[index].text.dropFirst(min(width, lines[index].text.indentation))
      }
    }
    cells.append(
      Cell(
        kind: kind, text: lines.map(\.text).joined(separator: "\n"),
        lines: gathered[first].line...gathered[last].line))
  }
}

extension Substring {
  fileprivate var trimmingBlanks: Substring {
    guard let last = lastIndex(where: { !$0.isWhitespace }) else { return self[endIndex...] }
    return self[...last].drop(while: \.isWhitespace)
  }

  fileprivate var isBlank: Bool { allSatisfy(\.isWhitespace) }

  fileprivate var indentation: Int { prefix { $0 == " " }.count }

  /// `lesson.step()` alone on its line (a comment may follow): it says where a step begins, which
  /// the heading above has just said.
  fileprivate var beginsStep: Bool {
    guard trimmingBlanks.hasPrefix("lesson.step()") else { return false }
    let rest = trimmingBlanks.dropFirst("lesson.step()".count).trimmingBlanks
    return rest.isEmpty || rest.hasPrefix("//")
  }
}
