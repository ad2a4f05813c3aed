/// Text for a terminal whose parts are set in different ways.
package struct StyledText: Equatable, ExpressibleByStringLiteral {
  var spans: [Span]

  package struct Span: Equatable {
    var text: String
    var style: Style
  }

  package struct Style: OptionSet, Sendable {
    package var rawValue: Int
    package init(rawValue: Int) { self.rawValue = rawValue }
    package static let bold = Style(rawValue: 1)
    static let italic = Style(rawValue: 2)
    package static let faint = Style(rawValue: 4)
    static let code = Style(rawValue: 8)
    package static let good = Style(rawValue: 16)
    package static let bad = Style(rawValue: 32)

    /// The numbers that switch it on in a terminal.
    fileprivate var escapeCodes: [String] {
      [(Style.bold, "1"), (.italic, "3"), (.faint, "2"), (.code, "36"), (.good, "32"), (.bad, "31")]
        .filter { contains($0.0) }.map(\.1)
    }
  }

  package init(_ text: String, _ style: Style = []) {
    spans = text.isEmpty ? [] : [Span(text: text, style: style)]
  }

  package init(stringLiteral text: String) {
    self.init(text)
  }

  /// The text alone.
  package var plain: String { spans.map(\.text).joined() }

  /// With escape codes where a part is styled.
  var escaped: String {
    spans.map { span in
      let codes = span.style.escapeCodes
      return codes.isEmpty ? span.text : "\u{1B}[\(codes.joined(separator: ";"))m\(span.text)\u{1B}[0m"
    }.joined()
  }

  var isEmpty: Bool { spans.isEmpty }

  package static func + (left: StyledText, right: StyledText) -> StyledText {
    var sum = left
    sum.append(right)
    return sum
  }

  mutating func append(_ other: StyledText) {
    for span in other.spans {
      if let last = spans.last, last.style == span.style {
        spans[spans.count - 1].text += span.text
      } else {
        spans.append(span)
      }
    }
  }

  func styled(_ style: Style) -> StyledText {
    var copy = self
    for index in copy.spans.indices { copy.spans[index].style.formUnion(style) }
    return copy
  }

  /// Broken at spaces into lines of at most `width` characters; a longer word keeps its line to itself.
  package func wrapped(to width: Int, firstIndent: String = "", indent: String = "") -> [StyledText] {
    var lines: [StyledText] = []
    var line = StyledText(firstIndent)
    var used = firstIndent.count
    var isAtStart = true
    for word in words {
      let length = word.plain.count
      if !isAtStart, used + 1 + length > width {
        lines.append(line)
        line = StyledText(indent)
        used = indent.count
        isAtStart = true
      }
      if !isAtStart {
        // The space between two words of one style belongs to it.
        let style = line.spans.last?.style == word.spans.first?.style ? word.spans.first?.style ?? [] : []
        line.append(StyledText(" ", style))
        used += 1
      }
      line.append(word)
      used += length
      isAtStart = false
    }
    return isAtStart ? lines : lines + [line]
  }

  /// The parts between spaces; one word may hold several spans. A % stays with its number.
  private var words: [StyledText] {
    var words: [StyledText] = []
    var word = StyledText("")
    for span in spans {
      for (index, part) in span.text.split(omittingEmptySubsequences: false, whereSeparator: \.isSoftSpace)
        .enumerated()
      {
        if index > 0, part.hasPrefix("%"), word.plain.last?.isNumber == true {
          word.append(StyledText(" ", span.style))
        } else if index > 0, !word.isEmpty {
          words.append(word)
          word = ""
        }
        word.append(StyledText(String(part), span.style))
      }
    }
    return word.isEmpty ? words : words + [word]
  }
}

extension Character {
  /// A line may be broken here.
  fileprivate var isSoftSpace: Bool { isWhitespace && self != "\u{A0}" }
}
