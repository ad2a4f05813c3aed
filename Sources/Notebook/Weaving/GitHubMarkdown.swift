import Foundation

/// Markdown that GitHub renders as meant.
///
/// GitHub looks for emphasis and backslashes inside `$…$` before it sets the formula, which breaks
/// `\{`, `\\` and `}_`. Such formulas are written in its other two ways, which it leaves alone:
/// ``$`…`$`` in running text and a `math` fence for a formula on lines of its own. And it drops what it takes for
/// HTML, such as the `<Float>` of an array.
enum GitHubMarkdown {
  /// Prose, a caption or a sentence.
  static func prose(_ markdown: String) -> String {
    replaceFormulas(in: withoutTags(markdown)) { source, formula, isDisplay, indentation in
      guard mayBreak(formula) || isDisplay && formula.contains("\n") else { return source }
      guard isDisplay else { return "$`\(formula)`$" }
      guard let indentation else { return source }
      return
        "```math\n\(indentation)\(formula.trimmingCharacters(in: .whitespacesAndNewlines))\n\(indentation)```"
    }
  }

  /// A table's cell, in which a bar would begin the next one.
  static func cell(_ markdown: String) -> String {
    let oneLine = markdown.split(whereSeparator: \.isNewline).joined(separator: " ")
    let withoutBars = replaceFormulas(in: oneLine) { source, _, _, _ in
      source.replacing("\\|", with: "\\Vert ").replacing("|", with: "\\vert ")
    }
    return prose(withoutBars.replacing("|", with: "\\|"))
  }

  /// The same with a backslash before each `<` of the text behind which GitHub, or Jupyter, would see a tag of HTML.
  static func withoutTags(_ markdown: String) -> String {
    guard markdown.contains("<") else { return markdown }
    var bytes = Array(markdown.utf8)
    for place in MarkdownTree(markdown).root.placesOfTags(in: bytes).reversed() {
      bytes.insert(UInt8(ascii: "\\"), at: place)
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Words that are no Markdown, such as a picture's.
  static func plain(_ words: String) -> String {
    words.split(whereSeparator: \.isNewline).joined(separator: " ")
      .replacing(/[\\\[\]<*_`$&]/) { "\\\($0.output)" }
  }

  private static func mayBreak(_ formula: String) -> Bool {
    var previous: Character = " "
    for character in formula {
      let isPunctuation = character.isASCII && (character.isPunctuation || character.isSymbol)
      if previous == "\\", isPunctuation { return true }
      if character == "*" || character == "<" { return true }
      if character == "_", !previous.isLetter, !previous.isNumber { return true }
      previous = character
    }
    return false
  }

  /// Puts in place of each formula what `replacement` makes of its source with dollar signs, the
  /// formula itself, whether it is displayed, and its indentation if it stands on lines of its own.
  private static func replaceFormulas(
    in markdown: String, by replacement: (String, String, Bool, String?) -> String
  ) -> String {
    let formulas = MarkdownTree(markdown).root.elements(where: \.isFormula)
    guard !formulas.isEmpty else { return markdown }
    let bytes = Array(markdown.utf8)
    let (newline, space) = (UInt8(ascii: "\n"), UInt8(ascii: " "))
    var replaced: [UInt8] = []
    var end = 0
    for case .formula(_, let isDisplay, let range) in formulas.map(\.kind)
    where range.lowerBound >= end && !range.isEmpty {
      let before = bytes[..<range.lowerBound].lastIndex { $0 != space }
      let after = bytes[range.upperBound...].first { $0 != space } ?? newline
      let standsAlone = before.map { bytes[$0] == newline } ?? true && after == newline
      let indentation = bytes[(before.map { $0 + 1 } ?? 0)..<range.lowerBound]
      let dollars = isDisplay ? 2 : 1
      let formula = range.dropFirst(dollars).dropLast(dollars)
      replaced += bytes[end..<range.lowerBound]
      replaced +=
        replacement(
          String(decoding: bytes[range], as: UTF8.self), String(decoding: bytes[formula], as: UTF8.self),
          isDisplay, standsAlone ? String(decoding: indentation, as: UTF8.self) : nil
        ).utf8
      end = range.upperBound
    }
    return String(decoding: replaced + bytes[end...], as: UTF8.self)
  }
}

extension MarkdownTree.Element {
  /// Where in running text a `<` stands that HTML would take for the beginning of a tag.
  fileprivate func placesOfTags(in bytes: [UInt8]) -> [Int] {
    elements { if case .text = $0.kind { true } else { $0.isCode || $0.isFormula } }.flatMap { piece in
      guard case .text(let text) = piece.kind, let offset = piece.offset else { return [Int]() }
      return (offset..<offset + text.utf8.count).filter { place in
        guard bytes[place] == UInt8(ascii: "<"), place + 1 < bytes.count else { return false }
        let isEscaped = place == offset && place > 0 && bytes[place - 1] == UInt8(ascii: "\\")
        let next = Character(Unicode.Scalar(bytes[place + 1]))
        return !isEscaped && (next.isASCII && next.isLetter || "/!?".contains(next))
      }
    }
  }
}
