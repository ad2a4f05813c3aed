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
    let scalar = source[position]
    switch scalar {
    case "/" where has("//", at: position), "/" where has("/*", at: position):
      emit(.comment, to: endOfComment())
    case "\"": string(hashes: 0)
    case "#": hash()
    case "0"..."9": emit(.number, to: endOfNumber())
    case "@": emit(.keyword, to: endOfWord(from: position + 1))
    case _ where scalar.continuesWord: word()
    default: emit(nil, to: endOfPlain())
    }
  }

  /// `#"raw"#`, `#if`, or a lone `#`.
  private mutating func hash() {
    let hashes = source[position...].prefix { $0 == "#" }.count
    if has("\"", at: position + hashes) {
      string(hashes: hashes)
    } else {
      emit(.keyword, to: endOfWord(from: position + hashes))
    }
  }

  private mutating func word() {
    let end = endOfWord(from: position)
    let word = String(String.UnicodeScalarView(source[position..<end]))
    let isMember = previous == "." && word != "self"
    let isLabel = has(":", at: end) && (previous == "(" || previous == ",")
    if Self.keywords.contains(word), !isLabel, !isMember {
      emit(.keyword, to: end)
    } else if source[position].properties.isUppercase {
      emit(.type, to: end)
    } else {
      emit(has("(", at: end) ? .call : nil, to: end)
    }
  }

  /// A string in its quotes; what is interpolated is coloured as code.
  private mutating func string(hashes: Int) {
    let marks = String(repeating: "#", count: hashes)
    let isLong = has("\"\"\"", at: position + hashes)
    let quotes = isLong ? "\"\"\"" : "\""
    var end = position + hashes + quotes.count
    while end < source.count {
      if has(quotes + marks, at: end) {
        return emit(.string, to: end + quotes.count + hashes)
      } else if has("\\\(marks)(", at: end) {
        emit(.string, to: end + hashes + 2)
        interpolation()
        end = position
      } else if has("\\" + marks, at: end) {
        end += hashes + 2
      } else if source[end] == "\n", !isLong {
        break
      } else {
        end += 1
      }
    }
    emit(.string, to: min(end, source.count))
  }

  /// Code up to the parenthesis that closes the interpolation, which belongs to the string again.
  private mutating func interpolation() {
    var depth = 1
    while position < source.count {
      if source[position] == "(" { depth += 1 }
      if source[position] == ")" { depth -= 1 }
      if depth == 0 { return }
      next()
    }
  }

  private func endOfComment() -> Int {
    if has("//", at: position) { return source[position...].firstIndex(of: "\n") ?? source.count }
    var depth = 0
    var end = position
    while end < source.count {
      if has("/*", at: end) {
        depth += 1
        end += 2
      } else if has("*/", at: end) {
        depth -= 1
        end += 2
        if depth == 0 { return end }
      } else {
        end += 1
      }
    }
    return end
  }

  /// `60_000`, `0x1F`, `2.5e-4`; but of `0..<5` only the zero.
  private func endOfNumber() -> Int {
    let isDecimal = !has("0x", at: position)
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

  private func has(_ text: String, at start: Int) -> Bool {
    var index = start
    for scalar in text.unicodeScalars {
      guard index < source.count, source[index] == scalar else { return false }
      index += 1
    }
    return true
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
  fileprivate var continuesWord: Bool {
    switch self {
    case "a"..."z", "A"..."Z", "0"..."9", "_": true
    default: !isASCII && properties.isAlphabetic
    }
  }
}
