/// The alphabets that mathematics keeps beside italics; Unicode has a sign for each letter of each.
enum MathAlphabet: String {
  case blackboard = "mathbb"
  case calligraphic = "mathcal"
  case script = "mathscr"
  case fraktur = "mathfrak"
  case bold = "mathbf"
  case boldItalic = "boldsymbol"
  case sansSerif = "mathsf"

  /// The sign for a Latin letter, or for a digit or a small Greek letter where the alphabet has them.
  func sign(for letter: Unicode.Scalar) -> String? {
    if let exception = exceptions[letter] { return exception }
    let (first, sign): (Unicode.Scalar, UInt32?) =
      switch letter {
      case "A"..."Z": ("A", capitals)
      case "a"..."z": ("a", capitals + 26)
      case "0"..."9": ("0", digits)
      case "α"..."ω": ("α", greek)
      default: (letter, nil)
      }
    return sign.flatMap { Unicode.Scalar($0 + letter.value - first.value) }.map { String($0) }
  }

  /// Where capital A stands; the small letters follow Z.
  private var capitals: UInt32 {
    switch self {
    case .blackboard: 0x1D538
    case .calligraphic, .script: 0x1D49C
    case .fraktur: 0x1D504
    case .bold: 0x1D400
    case .boldItalic: 0x1D468
    case .sansSerif: 0x1D5A0
    }
  }

  private var digits: UInt32? {
    switch self {
    case .blackboard: 0x1D7D8
    case .bold, .boldItalic: 0x1D7CE
    case .sansSerif: 0x1D7E2
    case .calligraphic, .script, .fraktur: nil
    }
  }

  private var greek: UInt32? {
    switch self {
    case .bold: 0x1D6C2
    case .boldItalic: 0x1D736
    case .blackboard, .calligraphic, .script, .fraktur, .sansSerif: nil
    }
  }

  /// Letters that Unicode had before it had the alphabet.
  private var exceptions: [Unicode.Scalar: String] {
    switch self {
    case .blackboard: ["C": "ℂ", "H": "ℍ", "N": "ℕ", "P": "ℙ", "Q": "ℚ", "R": "ℝ", "Z": "ℤ"]
    case .calligraphic, .script:
      [
        "B": "ℬ", "E": "ℰ", "F": "ℱ", "H": "ℋ", "I": "ℐ", "L": "ℒ", "M": "ℳ", "R": "ℛ", "e": "ℯ",
        "g": "ℊ", "o": "ℴ",
      ]
    case .fraktur: ["C": "ℭ", "H": "ℌ", "I": "ℑ", "R": "ℜ", "Z": "ℨ"]
    case .bold, .boldItalic, .sansSerif: [:]
    }
  }
}
