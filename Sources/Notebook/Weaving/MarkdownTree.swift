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

  /// The first element that stands in too many others to be set: it is left out, with its text where it stood.
  let tooDeep: Int?

  /// Elements within elements; more would overflow the stack of those who walk the tree.
  static let deepest = 60

  init(_ markdown: String) {
    self.init(builder: MarkdownBuilder.read(DisplayedFormulas.joined(in: markdown)))
  }

  /// Without a look at displayed formulas.
  init(plain markdown: String) {
    self.init(builder: MarkdownBuilder.read(markdown))
  }

  private init(builder: MarkdownBuilder) {
    (root, strayDollar, tooDeep) = (builder.root, builder.strayDollar, builder.tooDeep)
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

  /// The elements within that satisfy a condition, in order; none of those within these.
  func elements(where condition: (MarkdownTree.Element) -> Bool) -> [MarkdownTree.Element] {
    condition(self) ? [self] : children.flatMap { $0.elements(where: condition) }
  }

  var isCode: Bool {
    switch kind {
    case .code, .inlineCode: true
    default: false
    }
  }

  var isFormula: Bool {
    if case .formula = kind { return true }
    return false
  }
}
