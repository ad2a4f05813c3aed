/// Markdown, parsed: CommonMark with tables, strikethrough and `$…$`, and without raw HTML.
struct MarkdownTree {
  struct Element {
    var kind: Kind
    var children: [Element] = []
    /// Where the element's first text begins, counted in bytes of the Markdown.
    var offset: Int?
  }

  enum Kind: Equatable {
    case document, paragraph, quotation, rule, item
    case heading(level: Int)
    case list(start: Int?)
    case code(language: String)
    case table, tableHead, tableBody, row
    case tableCell(isHeader: Bool, Alignment)

    case text(String)
    /// A character by name or number, as typed: `&nbsp;`.
    case entity(String)
    case softBreak, hardBreak
    case emphasis, strong, struck, inlineCode
    case link(address: String)
    case picture(address: String)
    /// The bytes hold the dollar signs too.
    case formula(String, isDisplay: Bool, bytes: Range<Int>)
  }

  enum Alignment: Equatable {
    case start, center, end
  }

  let root: Element
  /// Where the first dollar sign stands that belongs to no formula.
  let strayDollar: Int?

  init(_ markdown: String) {
    (root, strayDollar) = MarkdownBuilder.tree(of: Self.joiningFormulas(markdown))
  }

  /// The same bytes with each displayed formula on one line: a `+` or `=` that begins a line inside
  /// `$$ … $$` would otherwise begin a list or underline a heading.
  private static func joiningFormulas(_ markdown: String) -> String {
    guard markdown.contains("$$") else { return markdown }
    var joined = ""
    var isFenced = false
    var isOpen = false
    for line in markdown.split(separator: "\n", omittingEmptySubsequences: false) {
      let text = line.drop { $0 == " " }
      if text.isEmpty { isOpen = false }
      if text.hasPrefix("```") || text.hasPrefix("~~~") { isFenced.toggle() }
      if !isFenced, line.split(separator: "$$", omittingEmptySubsequences: false).count.isMultiple(of: 2) {
        isOpen.toggle()
      }
      joined += line + (isOpen ? " " : "\n")
    }
    return String(joined.dropLast())
  }
}

extension MarkdownTree.Element {
  /// The text within, without its markup.
  var plainText: String {
    switch kind {
    case .text(let text), .entity(let text), .formula(let text, _, _): text
    case .softBreak, .hardBreak: " "
    default: children.map(\.plainText).joined()
    }
  }

  /// The formulas within, in order.
  var formulas: [MarkdownTree.Element] {
    if case .formula = kind { return [self] }
    return children.flatMap(\.formulas)
  }
}
