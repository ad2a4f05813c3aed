import Formulas

/// Swift source as HTML, each word in a `<span>` that says what it is.
///
/// The lexer knows words, not grammar: a capital makes a type, a parenthesis behind a name a call.
struct SwiftColouring {
  /// The classes of the spans.
  private enum Word: String {
    case keyword = "k"
    case type = "t"
    case call = "f"
    case string = "s"
    case number = "n"
    case comment = "c"
  }

  private let source: [Unicode.Scalar]
  private var lexer = SwiftLexer()
  private var position = 0
  private var html = ""
  /// The last sign that was neither blank nor comment.
  private var previous: Unicode.Scalar = " "

  static func html(_ source: String) -> String {
    var colouring = SwiftColouring(source: Array(source.unicodeScalars))
    while colouring.position < colouring.source.count { colouring.next() }
    return colouring.html
  }

  private init(source: [Unicode.Scalar]) {
    self.source = source
  }

  private mutating func next() {
    let (part, end) = lexer.piece(of: source, at: position)
    switch part {
    case .comment: emit(.comment, to: end)
    case .string: emit(.string, to: end)
    case .code: code()
    }
  }

  private mutating func code() {
    let scalar = source[position]
    switch scalar {
    case "0"..."9": emit(.number, to: endOfNumber())
    case "@": emit(.keyword, to: endOfWord(from: position + 1))
    // `#if`
    case "#":
      emit(.keyword, to: endOfWord(from: source[position...].firstIndex { $0 != "#" } ?? source.count))
    case _ where scalar.continuesWord: word()
    default: emit(nil, to: endOfPlain())
    }
  }

  private mutating func word() {
    let end = endOfWord(from: position)
    let word = String(String.UnicodeScalarView(source[position..<end]))
    let isMember = previous == "." && word != "self"
    let isLabel = source.has(":", at: end) && (previous == "(" || previous == ",")
    if Self.keywords.contains(word), !isLabel, !isMember {
      emit(.keyword, to: end)
    } else if source[position].properties.isUppercase {
      emit(.type, to: end)
    } else {
      emit(source.has("(", at: end) ? .call : nil, to: end)
    }
  }

  /// `60_000`, `0x1F`, `2.5e-4`; but of `0..<5` only the zero.
  private func endOfNumber() -> Int {
    let isDecimal = !source.has("0x", at: position)
    var end = position + 1
    while end < source.count {
      let isPoint = source[end] == "." && end + 1 < source.count && "0"..."9" ~= source[end + 1]
      let isSign = "+-".unicodeScalars.contains(source[end]) && "eE".unicodeScalars.contains(source[end - 1])
      guard source[end].continuesWord || isDecimal && (isPoint || isSign) else { break }
      end += 1
    }
    return end
  }

  private func endOfWord(from start: Int) -> Int {
    source[start...].firstIndex { !$0.continuesWord } ?? source.count
  }

  /// Blanks, whole; anything else alone, for a parenthesis may close an interpolation.
  private func endOfPlain() -> Int {
    guard source[position] == " " else { return position + 1 }
    return source[position...].firstIndex { $0 != " " } ?? source.count
  }

  private mutating func emit(_ word: Word?, to end: Int) {
    let text = HTML.escape(String(String.UnicodeScalarView(source[position..<end])))
    html += word.map { "<span class=\"\($0.rawValue)\">\(text)</span>" } ?? text
    if word != .comment, let last = source[position..<end].last, last != " ", last != "\n" {
      previous = last
    }
    position = end
  }

  private static let keywords: Set<String> = [
    "actor", "any", "as", "associatedtype", "async", "await", "break", "case", "catch", "class", "continue",
    "default", "defer", "deinit", "do", "else", "enum", "extension", "fallthrough", "false", "fileprivate",
    "final", "for", "func", "guard", "if", "import", "in", "indirect", "init", "inout", "internal", "is",
    "lazy", "let", "mutating", "nil", "nonisolated", "override", "private", "protocol", "public", "repeat",
    "rethrows", "return", "self", "Self", "some", "static", "struct", "subscript", "super", "switch",
    "throw", "throws", "true", "try", "typealias", "unowned", "var", "weak", "where", "while",
  ]
}

extension Unicode.Scalar {
  /// Whether it may stand in a name, or in a number.
  var continuesWord: Bool {
    switch self {
    case "a"..."z", "A"..."Z", "0"..."9", "_": true
    default: !isASCII && properties.isAlphabetic
    }
  }
}
