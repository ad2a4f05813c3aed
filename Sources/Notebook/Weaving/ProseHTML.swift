import Formulas

/// Markdown as HTML: formulas as MathML, Swift coloured, headings with the anchors of the contents.
struct ProseHTML {
  private let markdown: String
  private let tree: MarkdownTree
  /// Where the Markdown begins in the lesson's source; the errors count on from there.
  private let firstLine: Int
  private let contents: Contents

  /// A cell of prose.
  static func blocks(_ cell: Cell, _ contents: Contents) throws(ProseError) -> String {
    let prose = ProseHTML(cell.text, firstLine: cell.lines.lowerBound, contents)
    try prose.check()
    return try prose.html(prose.tree.root.children)
  }

  /// A caption, a sentence or a table's cell, which is no list or heading whatever it begins with.
  static func line(_ markdown: String, at line: Int) throws(ProseError) -> String {
    // Behind a character by its number, Markdown sees running text; the character is dropped again.
    let oneLine = markdown.split(whereSeparator: \.isNewline).joined(separator: " ")
    let prose = ProseHTML("&#8203;" + oneLine, firstLine: line, Contents(steps: [], durations: []))
    try prose.check()
    let inline = prose.tree.root.children.first?.children.dropFirst() ?? []
    return try prose.html(Array(inline))
  }

  private init(_ markdown: String, firstLine: Int, _ contents: Contents) {
    self.markdown = markdown
    self.tree = MarkdownTree(markdown)
    self.firstLine = firstLine
    self.contents = contents
  }

  private func check() throws(ProseError) {
    if let offset = tree.tooDeep { throw .tooDeep(line: line(at: offset)) }
    if let offset = tree.strayDollar { throw .strayDollar(line: line(at: offset)) }
  }

  private func line(at offset: Int?) -> Int {
    let newline = UInt8(ascii: "\n")
    return markdown.utf8.prefix(offset ?? 0).reduce(firstLine) { $1 == newline ? $0 + 1 : $0 }
  }

  private func character(before offset: Int?) -> Character? {
    offset.flatMap { markdown.utf8.prefix($0).last }.map { Character(Unicode.Scalar($0)) }
  }

  private func html(_ elements: [MarkdownTree.Element]) throws(ProseError) -> String {
    var html = ""
    var formula: String?
    var isAfterMarkup = false
    for element in elements {
      var markup = try self.html(element, isAfterMarkup: isAfterMarkup)
      isAfterMarkup = element.closesWithMark
      if let held = formula {
        // A browser may break the line between a formula and the comma behind it.
        let clinging =
          if case .text = element.kind { markup.prefix { !$0.isWhitespace } } else { Substring() }
        html += clinging.isEmpty ? held : "<span class=\"whole\">\(held)\(clinging)</span>"
        markup = String(markup[clinging.endIndex...])
        formula = nil
      }
      if case .formula(_, isDisplay: false, _) = element.kind { formula = markup } else { html += markup }
    }
    return html + (formula ?? "")
  }

  /// - Parameter isAfterMarkup: Emphasis, or the like, ends where the element begins.
  private func html(
    _ element: MarkdownTree.Element, isAfterMarkup: Bool
  ) throws(ProseError) -> String {
    let inner = element.children
    switch element.kind {
    case .document: return try html(inner)
    case .paragraph: return "<p>\(try html(inner))</p>\n"
    case .quotation: return "<blockquote>\n\(try html(inner))</blockquote>\n"
    case .rule: return "<hr>\n"
    case .heading(let level): return try heading(element, level)
    case .list(start: nil): return "<ul>\n\(try html(inner))</ul>\n"
    case .list(start: 1): return "<ol>\n\(try html(inner))</ol>\n"
    case .list(let start?): return "<ol start=\"\(start)\">\n\(try html(inner))</ol>\n"
    case .item: return "<li>\(try html(inner))</li>\n"
    case .code(let language):
      let code = language == "swift" ? SwiftColouring.html(element.plainText) : HTML.escape(element.plainText)
      return "<pre><code>\(code)</code></pre>\n"
    case .table: return "<div class=\"scroll\"><table>\n\(try html(inner))</table></div>\n"
    case .tableHead: return "<thead>\n\(try html(inner))</thead>\n"
    case .tableBody: return "<tbody>\n\(try html(inner))</tbody>\n"
    case .row: return "<tr>\(try html(inner))</tr>\n"
    case .tableCell(let isHeader, let alignment):
      let style = alignment == .start ? "" : " class=\"\(alignment == .end ? "number" : "center")\""
      return isHeader
        ? "<th scope=\"col\"\(style)>\(try html(inner))</th>" : "<td\(style)>\(try html(inner))</td>"
    case .text(let text):
      // The asterisk of `*x*'s` opens nothing; that of `*"x"*` might.
      let previous = isAfterMarkup ? "x" : character(before: element.offset)
      return HTML.escape(Quotes.curled(text, after: previous).replacing(/([0-9]) %/) { "\($0.1)\u{A0}%" })
    case .entity(let entity): return entity
    case .softBreak: return "\n"
    case .hardBreak: return "<br>\n"
    case .emphasis: return "<em>\(try html(inner))</em>"
    case .strong: return "<strong>\(try html(inner))</strong>"
    case .struck: return "<del>\(try html(inner))</del>"
    case .inlineCode: return "<code>\(HTML.escape(element.plainText))</code>"
    case .link(let address): return "<a href=\"\(HTML.escape(address))\">\(try html(inner))</a>"
    case .picture(let address): throw .linkedPicture(address, line: line(at: element.offset))
    case .formula(let formula, let isDisplay, _): return try math(formula, isDisplay, at: element.offset)
    }
  }

  private func heading(_ element: MarkdownTree.Element, _ level: Int) throws(ProseError) -> String {
    let title = try html(element.children)
    guard level == 2, let entry = contents.entry(at: line(at: element.offset)) else {
      return "<h\(level)>\(title)</h\(level)>\n"
    }
    let link = "<a class=\"here\" href=\"#\(entry.anchor)\" aria-label=\"Link to this step\">#</a>"
    let place = entry.place.map { "<p class=\"place\">Source: <code>\(HTML.escape($0))</code></p>\n" } ?? ""
    return
      "<h2 id=\"\(entry.anchor)\"><span class=\"ordinal\">\(entry.number)</span> \(title) \(link)</h2>\n\(place)"
  }

  private func math(_ formula: String, _ isDisplay: Bool, at offset: Int?) throws(ProseError) -> String {
    do {
      let math = try MathML.math(formula, isDisplay: isDisplay)
      return isDisplay ? "<span class=\"equation\">\(math)</span>" : math
    } catch {
      throw .formula(formula, line: line(at: offset), error)
    }
  }
}

extension MarkdownTree.Element {
  fileprivate var closesWithMark: Bool {
    switch kind {
    case .emphasis, .strong, .struck: true
    default: false
    }
  }
}
