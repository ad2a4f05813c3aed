/// A formula, parsed.
indirect enum TeXNode: Equatable {
  case identifier(String)
  /// Letters set upright: a name of several letters, a capital Greek letter.
  case upright(String)
  case number(String)
  case text(String)
  case symbol(String, Spacing)
  /// A delimiter of a given height, in em.
  case large(String, Spacing, height: Double)
  /// A function's name, `log`; with limits, its subscript goes below it: `max`.
  case function(String, hasLimits: Bool)
  /// Blank space, in em.
  case space(Double)
  case row([TeXNode])
  case scripts(base: TeXNode, below: TeXNode?, above: TeXNode?)
  /// Like scripts, but always under and over the base.
  case stacked(base: TeXNode, below: TeXNode?, above: TeXNode?)
  case accent(base: TeXNode, mark: String, isOver: Bool, stretches: Bool)
  case fraction(TeXNode, TeXNode, hasBar: Bool)
  case root(TeXNode, degree: TeXNode?)
  /// Delimiters as high as what they enclose; an empty one is not drawn.
  case fenced(String, TeXNode, String)
  case grid([[TeXNode]], TeXGrid)
  /// Set as in a displayed formula, or as in running text.
  case style(isDisplay: Bool, TeXNode)

  /// What TeX calls the class of an atom: it decides on the space around it.
  enum Spacing: Equatable {
    case ordinary, sum, integral, binary, relation, opening, closing, punctuation
  }
}

extension TeXNode {
  /// What a command without arguments stands for: a letter, a sign, a function's name, a space.
  init?(signNamed name: String) {
    if let letter = TeXSymbols.letters[name] {
      self = .identifier(letter)
    } else if let sign = TeXSymbols.upright[name] {
      self = .upright(sign)
    } else if let (sign, spacing) = TeXSymbols.operators[name] ?? TeXSymbols.delimiters[name] {
      self = .symbol(sign, spacing)
    } else if TeXSymbols.functions.contains(name) {
      self = .function(name, hasLimits: false)
    } else if TeXSymbols.functionsWithLimits.contains(name) {
      self = .function(name, hasLimits: true)
    } else if let width = TeXSymbols.spaces[name] {
      self = .space(width)
    } else {
      return nil
    }
  }

  static func row(of nodes: [TeXNode]) -> TeXNode {
    nodes.count == 1 ? nodes[0] : .row(nodes)
  }

  /// `\frac` in its three sizes, and `\binom`, a fraction without its bar.
  static func fraction(named name: String, _ above: TeXNode, _ below: TeXNode) -> TeXNode {
    switch name {
    case "dfrac": .style(isDisplay: true, .fraction(above, below, hasBar: true))
    case "tfrac": .style(isDisplay: false, .fraction(above, below, hasBar: true))
    case "binom": .fenced("(", .fraction(above, below, hasBar: false), ")")
    default: .fraction(above, below, hasBar: true)
    }
  }

  /// The same letters from another alphabet.
  func set(in alphabet: MathAlphabet) throws(TeXError) -> TeXNode {
    switch self {
    case .row(let nodes):
      var set: [TeXNode] = []
      for node in nodes { set.append(try node.set(in: alphabet)) }
      return .row(set)
    case .identifier(let letters), .number(let letters):
      var signs = ""
      for letter in letters.unicodeScalars {
        guard let sign = alphabet.sign(for: letter) else {
          throw .unknownLetter(String(letter), alphabet: "\\" + alphabet.rawValue)
        }
        signs += sign
      }
      return .identifier(signs)
    case .scripts(let base, let below, let above):
      return .scripts(base: try base.set(in: alphabet), below: below, above: above)
    default:
      return self
    }
  }

  /// A brace over or under something: its script is the brace's label.
  var isBrace: Bool {
    if case .accent(_, let mark, _, _) = self { return mark == "⏟" || mark == "⏞" }
    return false
  }
}

extension TeXNode {
  /// Whether scripts go below and above, not beside.
  var hasLimits: Bool {
    switch self {
    case .symbol(_, .sum), .function(_, hasLimits: true): true
    default: false
    }
  }

  var isFunction: Bool {
    switch self {
    case .function: true
    case .scripts(let base, _, _), .stacked(let base, _, _): base.isFunction
    default: false
    }
  }

  var isSpace: Bool {
    if case .space = self { return true }
    return false
  }

  /// Whether a minus behind it subtracts from it.
  var isOperand: Bool {
    switch self {
    case .symbol(_, let spacing), .large(_, let spacing, _): spacing == .ordinary || spacing == .closing
    case .function, .space: false
    case .scripts(let base, _, _), .stacked(let base, _, _): base.isOperand
    default: true
    }
  }

  /// Whether it begins with a parenthesis, or the like.
  var opens: Bool {
    switch self {
    case .fenced: true
    case .symbol(_, let spacing), .large(_, let spacing, _): spacing == .opening
    case .scripts(let base, _, _): base.opens
    default: false
    }
  }
}
