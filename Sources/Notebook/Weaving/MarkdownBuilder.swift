import CMarkdown
import Foundation

/// Grows a tree from what md4c reports while it reads: each element as it opens and closes.
final class MarkdownBuilder {
  private let markdown: UnsafeBufferPointer<CChar>

  /// The elements that are open, the document first.
  private var open: [MarkdownTree.Element] = [.init(kind: .document)]
  private(set) var strayDollar: Int?
  private(set) var tooDeep: Int?
  /// What md4c calls the elements that are open, those too that were left out: a link that overlaps a formula is
  /// closed without having been opened.
  private var kinds: [Int] = []

  var root: MarkdownTree.Element { open[0] }

  private init(_ markdown: UnsafeBufferPointer<CChar>) {
    self.markdown = markdown
  }

  static func read(_ markdown: String) -> MarkdownBuilder {
    // md4c never looks past the count; the zero keeps the address of an empty text from being nil.
    let bytes = markdown.utf8CString
    return bytes.withUnsafeBufferPointer { buffer in
      let builder = MarkdownBuilder(UnsafeBufferPointer(rebasing: buffer.dropLast()))
      var parser = parser
      let outcome = md_parse(
        buffer.baseAddress, MD_SIZE(buffer.count - 1), &parser, Unmanaged.passUnretained(builder).toOpaque())
      guard outcome == 0 else { fatalError("md4c ran out of memory on \(buffer.count) bytes of Markdown.") }
      return builder
    }
  }

  private static var parser: MD_PARSER {
    var parser = MD_PARSER()
    parser.flags = UInt32(
      MD_FLAG_TABLES | MD_FLAG_STRIKETHROUGH | MD_FLAG_LATEXMATHSPANS | MD_FLAG_NOHTMLBLOCKS
        | MD_FLAG_NOHTMLSPANS)
    parser.enter_block = { type, detail, builder in
      MarkdownBuilder.behind(builder).enter(MarkdownBuilder.block(type), .init(block: type, detail))
      return 0
    }
    parser.leave_block = { type, _, builder in
      // The document is open from the start and stays open to the end.
      if type != MD_BLOCK_DOC { MarkdownBuilder.behind(builder).leave(MarkdownBuilder.block(type)) }
      return 0
    }
    parser.enter_span = { type, detail, builder in
      MarkdownBuilder.behind(builder).enter(MarkdownBuilder.span(type), .init(span: type, detail))
      return 0
    }
    parser.leave_span = { type, _, builder in
      MarkdownBuilder.behind(builder).leave(MarkdownBuilder.span(type))
      return 0
    }
    parser.text = { type, text, size, builder in
      let text = UnsafeBufferPointer(start: text, count: Int(size))
      MarkdownBuilder.behind(builder).add(type, text)
      return 0
    }
    return parser
  }

  private static func behind(_ pointer: UnsafeMutableRawPointer?) -> MarkdownBuilder {
    guard let pointer else { fatalError("md4c lost the builder it was given.") }
    return Unmanaged.fromOpaque(pointer).takeUnretainedValue()
  }

  private static func block(_ type: MD_BLOCKTYPE) -> Int { Int(type.rawValue) }
  private static func span(_ type: MD_SPANTYPE) -> Int { -1 - Int(type.rawValue) }

  private func enter(_ name: Int, _ kind: MarkdownTree.Kind) {
    guard kind != .document else { return }
    if !leavesOut, open.count <= MarkdownTree.deepest { open.append(.init(kind: kind)) }
    kinds.append(name)
  }

  private func leave(_ name: Int) {
    guard let index = kinds.lastIndex(of: name) else { return }
    kinds.removeLast(kinds.count - index)
    while open.count > kinds.count + 1 { close() }
  }

  /// Whether an element is open that was too deep to be.
  private var leavesOut: Bool { kinds.count >= open.count }

  private func close() {
    var element = open.removeLast()
    element.offset = element.children.lazy.compactMap(\.offset).first
    if case .formula(_, let isDisplay, _) = element.kind {
      let formula = element.children.map(\.plainText).joined().trimmingCharacters(in: .whitespaces)
      element.kind = .formula(
        formula, isDisplay: isDisplay, bytes: extent(of: element, dollars: isDisplay ? 2 : 1))
      element.children = []
    }
    open[open.count - 1].children.append(element)
  }

  private func add(_ type: MD_TEXTTYPE, _ text: UnsafeBufferPointer<CChar>) {
    let string = String(decoding: UnsafeRawBufferPointer(text), as: UTF8.self)
    let offset = offset(of: text)
    if leavesOut, tooDeep == nil { tooDeep = offset }
    let kind: MarkdownTree.Kind
    switch type {
    case MD_TEXT_BR: kind = .hardBreak
    case MD_TEXT_SOFTBR: kind = .softBreak
    case MD_TEXT_ENTITY: kind = .entity(string)
    case MD_TEXT_NULLCHAR: kind = .text("\u{FFFD}")
    default:
      kind = .text(string)
      if type == MD_TEXT_NORMAL, let offset { noteStrayDollar(in: text, at: offset) }
    }
    open[open.count - 1].children.append(.init(kind: kind, offset: offset))
  }

  /// md4c hands out pieces of the Markdown, and line ends of its own making: those are nowhere.
  private func offset(of text: UnsafeBufferPointer<CChar>) -> Int? {
    guard let start = markdown.baseAddress, let piece = text.baseAddress else { return nil }
    let offset = Int(bitPattern: piece) - Int(bitPattern: start)
    return 0..<markdown.count ~= offset ? offset : nil
  }

  /// A dollar sign in running text is half a formula, unless a backslash stands before it; md4c
  /// begins a new piece behind a backslash.
  private func noteStrayDollar(in text: UnsafeBufferPointer<CChar>, at offset: Int) {
    guard strayDollar == nil, let index = text.firstIndex(of: .dollar) else { return }
    let isEscaped = index == 0 && offset > 0 && markdown[offset - 1] == CChar(UInt8(ascii: "\\"))
    if !isEscaped { strayDollar = offset + index }
  }

  /// A formula's place in the Markdown, with its dollar signs; empty if md4c made it of something else.
  private func extent(of formula: MarkdownTree.Element, dollars: Int) -> Range<Int> {
    let pieces = formula.children.compactMap { piece in
      piece.offset.map { $0..<$0 + piece.plainText.utf8.count }
    }
    guard let first = pieces.first, let last = pieces.last, first.lowerBound <= last.upperBound,
      last.upperBound <= markdown.count,
      let opening = markdown[..<first.lowerBound].lastIndex(of: .dollar), opening + 1 >= dollars,
      let closing = markdown[last.upperBound...].firstIndex(of: .dollar), closing + dollars <= markdown.count
    else { return 0..<0 }
    return opening + 1 - dollars..<closing + dollars
  }
}

extension MarkdownTree.Kind {
  fileprivate init(block: MD_BLOCKTYPE, _ detail: UnsafeMutableRawPointer?) {
    switch block {
    case MD_BLOCK_DOC: self = .document
    case MD_BLOCK_QUOTE: self = .quotation
    case MD_BLOCK_UL: self = .list(start: nil)
    case MD_BLOCK_OL: self = .list(start: Int(detail.as(MD_BLOCK_OL_DETAIL.self).start))
    case MD_BLOCK_LI: self = .item
    case MD_BLOCK_HR: self = .rule
    case MD_BLOCK_H: self = .heading(level: Int(detail.as(MD_BLOCK_H_DETAIL.self).level))
    case MD_BLOCK_CODE: self = .code(language: String(detail.as(MD_BLOCK_CODE_DETAIL.self).lang))
    case MD_BLOCK_TABLE: self = .table
    case MD_BLOCK_THEAD: self = .tableHead
    case MD_BLOCK_TBODY: self = .tableBody
    case MD_BLOCK_TR: self = .row
    case MD_BLOCK_TH, MD_BLOCK_TD:
      let alignment: MarkdownTree.Alignment =
        switch detail.as(MD_BLOCK_TD_DETAIL.self).align {
        case MD_ALIGN_RIGHT: .end
        case MD_ALIGN_CENTER: .center
        default: .start
        }
      self = .tableCell(isHeader: block == MD_BLOCK_TH, alignment)
    default: self = .paragraph
    }
  }

  fileprivate init(span: MD_SPANTYPE, _ detail: UnsafeMutableRawPointer?) {
    switch span {
    case MD_SPAN_EM: self = .emphasis
    case MD_SPAN_STRONG: self = .strong
    case MD_SPAN_DEL: self = .struck
    case MD_SPAN_CODE: self = .inlineCode
    case MD_SPAN_A: self = .link(address: String(detail.as(MD_SPAN_A_DETAIL.self).href))
    case MD_SPAN_IMG: self = .picture(address: String(detail.as(MD_SPAN_IMG_DETAIL.self).src))
    case MD_SPAN_LATEXMATH: self = .formula("", isDisplay: false, bytes: 0..<0)
    case MD_SPAN_LATEXMATH_DISPLAY: self = .formula("", isDisplay: true, bytes: 0..<0)
    default: fatalError("md4c reports a kind of text that it was not asked to look for.")
    }
  }
}

extension UnsafeMutableRawPointer? {
  fileprivate func `as`<Detail>(_: Detail.Type) -> Detail {
    guard let self else { fatalError("md4c gave no \(Detail.self) where it promises one.") }
    return self.load(as: Detail.self)
  }
}

extension String {
  fileprivate init(_ attribute: MD_ATTRIBUTE) {
    self.init(
      decoding: UnsafeRawBufferPointer(start: attribute.text, count: Int(attribute.size)), as: UTF8.self)
  }
}

extension CChar {
  fileprivate static let dollar = CChar(UInt8(ascii: "$"))
}
