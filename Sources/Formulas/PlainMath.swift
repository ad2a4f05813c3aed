import Foundation

/// A formula in plain characters, for a terminal: `\mathcal N(0, I)` becomes N(0, I).
package enum PlainMath {
  /// A formula that cannot be parsed stays as typed.
  package static func text(_ formula: String) -> String {
    do {
      return try TeXParser.parse(formula).plain
    } catch {
      return formula
    }
  }
}

extension TeXNode {
  fileprivate var plain: String {
    switch self {
    case .identifier(let text), .upright(let text), .number(let text), .text(let text),
      .function(let text, _):
      text.withCommonLetters
    case .symbol(let sign, let spacing), .large(let sign, let spacing, _):
      spacing.set(sign)
    case .space(let width):
      width > 0 ? " " : ""
    case .row(let nodes):
      nodes.plain
    case .scripts(let base, let below, let above), .stacked(let base, let below, let above):
      base.plain + script(below, mark: "_", signs: Self.subscripts)
        + script(above, mark: "^", signs: Self.superscripts)
    case .accent(let base, let mark, _, let stretches):
      base.plain.accented(stretches ? nil : Self.combining[mark])
    case .fraction(let above, let below, let hasBar):
      hasBar ? "\(above.operand)/\(below.operand)" : "(\(above.plain) \(below.plain))"
    case .root(let radicand, let degree):
      (degree.map(\.plain) ?? "") + "√" + radicand.operand
    case .fenced(let opening, let content, let closing):
      opening + content.plain + closing
    case .grid(let rows, let grid):
      grid.left + rows.map { $0.map(\.plain).joined() }.joined(separator: "; ") + grid.right
    case .style(_, let content):
      content.plain
    }
  }

  /// In parentheses if more than one piece would fall apart beside a / or under a √.
  private var operand: String {
    let text = plain
    return text.count == 1 || text.allSatisfy { $0.isLetter || $0.isNumber || $0 == "." } || isEnclosed
      ? text : "(\(text))"
  }

  private var isEnclosed: Bool {
    switch self {
    case .fenced: true
    case .row(let nodes): nodes.count == 1 && nodes[0].isEnclosed
    case .scripts(let base, _, _): base.isOneSign
    default: false
    }
  }

  private var isOneSign: Bool {
    switch self {
    case .identifier(let text), .upright(let text), .number(let text), .text(let text),
      .function(let text, _), .symbol(let text, .ordinary):
      text.count == 1
    case .row(let nodes): nodes.count == 1 && nodes[0].isOneSign
    case .style(_, let node): node.isOneSign
    case .accent(let base, _, _, _): base.isOneSign
    default: false
    }
  }

  /// In small digits and signs where Unicode has them all, else behind the mark that TeX has too.
  private func script(_ node: TeXNode?, mark: String, signs: [Character: Character]) -> String {
    guard let node else { return "" }
    // A sign that stands alone is no operation and needs no space: D*.
    let text = if case .symbol(let sign, _) = node { sign } else { node.plain }
    if text.allSatisfy({ $0 == "′" || $0 == "″" }) { return text }
    let small = text.compactMap { signs[$0] }
    if small.count == text.count { return String(small) }
    return mark + (text.count == 1 || text.allSatisfy(\.isLetter) ? text : "(\(text))")
  }

  private static let superscripts: [Character: Character] = [
    "0": "⁰", "1": "¹", "2": "²", "3": "³", "4": "⁴", "5": "⁵", "6": "⁶", "7": "⁷", "8": "⁸", "9": "⁹",
    "+": "⁺", "−": "⁻", "n": "ⁿ", "i": "ⁱ", "(": "⁽", ")": "⁾", "T": "ᵀ", "⊤": "ᵀ", "∗": "*",
  ]
  private static let subscripts: [Character: Character] = [
    "0": "₀", "1": "₁", "2": "₂", "3": "₃", "4": "₄", "5": "₅", "6": "₆", "7": "₇", "8": "₈", "9": "₉",
    "+": "₊", "−": "₋", "i": "ᵢ", "j": "ⱼ", "k": "ₖ", "n": "ₙ", "t": "ₜ", "x": "ₓ",
  ]
  private static let combining = [
    "^": "\u{302}", "¯": "\u{304}", "~": "\u{303}", "→": "\u{20D7}", "˙": "\u{307}", "¨": "\u{308}",
    "ˇ": "\u{30C}",
  ]
}

extension [TeXNode] {
  fileprivate var plain: String {
    var text = ""
    var previousText = ""
    for (index, node) in enumerated() {
      let previous = index > 0 ? self[index - 1] : nil
      var next = node.plain
      if case .symbol(let sign, .binary) = node, previous?.isOperand != true { next = sign }
      if let previous, let last = text.last, let first = next.first,
        node.standsApart && last.isWord && (first.isWord || node.isSum)
          || (previous.standsApart || previous.trails(previousText)) && first.isWord
      {
        text += " "
      }
      // Never two blanks, nor one at the start.
      text += text.isEmpty || text.last == " " ? String(next.drop { $0 == " " }) : next
      previousText = next
    }
    while text.last == " " { text.removeLast() }
    return text
  }
}

extension TeXNode {
  /// A function's name or a sum does not touch the letters around it.
  fileprivate var standsApart: Bool { isFunction || isSum }

  fileprivate var isSum: Bool {
    switch self {
    case .symbol(_, let spacing): spacing == .sum || spacing == .integral
    case .scripts(let base, _, _), .stacked(let base, _, _): base.isSum
    default: false
    }
  }

  /// A letter that followed would seem to belong to its script. The text is the node's own.
  fileprivate func trails(_ text: String) -> Bool {
    guard case .scripts = self else { return false }
    return text.contains { $0 == "_" || $0 == "^" }
  }
}

extension Character {
  fileprivate var isWord: Bool { isLetter || isNumber }
}

extension TeXNode.Spacing {
  fileprivate func set(_ sign: String) -> String {
    switch self {
    case .binary, .relation: " \(sign) "
    case .punctuation: "\(sign) "
    case .ordinary, .sum, .integral, .opening, .closing: sign
    }
  }
}

extension String {
  /// With a mark over its only character; over several it would belong to the last alone.
  fileprivate func accented(_ mark: String?) -> String {
    count > 1 ? self : self + (mark ?? "")
  }

  /// Not every terminal has a font for the alphabets of mathematics: their letters become common ones.
  fileprivate var withCommonLetters: String {
    guard unicodeScalars.contains(where: { $0.value > 0xFFFF }) else { return self }
    return precomposedStringWithCompatibilityMapping
  }
}
