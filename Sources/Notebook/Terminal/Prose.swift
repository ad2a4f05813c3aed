import Formulas

/// Markdown as a terminal shows it: a flat list of blocks, their text styled, their formulas in plain
/// characters.
struct Prose: Equatable {
  struct Block: Equatable {
    enum Kind: Equatable {
      case heading
      case paragraph
      /// The first paragraph of a list's item, with its bullet or number.
      case item(marker: String)
      case formula
      case code
      case table(header: [StyledText], rows: [[StyledText]])
      case rule
    }

    var kind: Kind
    /// How many lists and quotations it stands in.
    var depth: Int
    var text: StyledText
  }

  private(set) var blocks: [Block] = []

  init(markdown: String) {
    add(MarkdownTree(markdown).root, depth: 0)
  }

  /// A sentence or a table's cell: all of its text in one.
  static func inline(_ markdown: String) -> StyledText {
    var text: StyledText = ""
    for block in Prose(markdown: markdown).blocks {
      if !text.isEmpty { text.append(" ") }
      text.append(block.text)
    }
    return text
  }

  private mutating func add(_ element: MarkdownTree.Element, depth: Int, marker: String? = nil) {
    switch element.kind {
    case .heading:
      add(element.children, as: .heading, depth: depth)
    case .code:
      let code = element.plainText
      let text = StyledText(code.hasSuffix("\n") ? String(code.dropLast()) : code, .code)
      blocks.append(Block(kind: .code, depth: depth, text: text))
    case .rule:
      blocks.append(Block(kind: .rule, depth: depth, text: ""))
    case .list(let start):
      for (index, item) in element.children.enumerated() {
        add(item, depth: depth + 1, marker: start.map { "\($0 + index)." } ?? "•")
      }
    case .quotation:
      addChildren(of: element, depth: depth + 1)
    case .table:
      let rows = element.children.flatMap(\.children).map { $0.children.map { StyledText($0.children) } }
      blocks.append(
        Block(kind: .table(header: rows.first ?? [], rows: Array(rows.dropFirst())), depth: depth, text: ""))
    default:
      addChildren(of: element, depth: depth, marker: marker)
    }
  }

  /// A tight list's item holds its text directly, a loose one in paragraphs: both come out as blocks.
  private mutating func addChildren(of element: MarkdownTree.Element, depth: Int, marker: String? = nil) {
    var marker = marker
    var text: [MarkdownTree.Element] = []
    for child in element.children {
      if child.kind.isBlock {
        addParagraph(text, depth: depth, &marker)
        text = []
        add(child, depth: depth, marker: marker)
        marker = nil
      } else if case .formula(_, isDisplay: true, _) = child.kind {
        addParagraph(text, depth: depth, &marker)
        text = []
        add([child], as: .formula, depth: depth)
      } else {
        text.append(child)
      }
    }
    addParagraph(text, depth: depth, &marker)
  }

  private mutating func addParagraph(
    _ text: [MarkdownTree.Element], depth: Int, _ marker: inout String?
  ) {
    guard text.contains(where: { !$0.plainText.allSatisfy(\.isWhitespace) }) else { return }
    add(text, as: marker.map { .item(marker: $0) } ?? .paragraph, depth: depth)
    marker = nil
  }

  private mutating func add(_ text: [MarkdownTree.Element], as kind: Block.Kind, depth: Int) {
    blocks.append(Block(kind: kind, depth: depth, text: StyledText(text)))
  }
}

extension StyledText {
  fileprivate init(_ elements: [MarkdownTree.Element]) {
    self = elements.reduce(into: "") { $0.append(StyledText($1)) }
  }

  private init(_ element: MarkdownTree.Element) {
    self =
      switch element.kind {
      case .text(let text): StyledText(text)
      case .entity(let entity):
        StyledText(["&amp;": "&", "&lt;": "<", "&gt;": ">", "&nbsp;": "\u{A0}"][entity] ?? entity)
      case .softBreak, .hardBreak: " "
      case .strong: StyledText(element.children).styled(.bold)
      case .emphasis: StyledText(element.children).styled(.italic)
      case .inlineCode: StyledText(element.children).styled(.code)
      case .formula(let formula, _, _): StyledText(PlainMath.text(formula))
      default: StyledText(element.children)
      }
  }
}

extension MarkdownTree.Kind {
  fileprivate var isBlock: Bool {
    switch self {
    case .paragraph, .quotation, .rule, .item, .heading, .list, .code, .table: true
    default: false
    }
  }
}
