/// Finds the knobs in a lesson's source, so that they are known before the lesson runs.
///
/// ```swift
/// let rate = lesson.knob("generator-rate", 1e-4, in: 1e-6...1e-1, "how fast the generator learns")
/// ```
struct KnobReader {
  private let source: [Unicode.Scalar]
  private var lexer = SwiftLexer()
  private var position = 0

  /// The knobs in the order of the source. A call of which not everything is typed is refused with a sentence.
  static func knobs(in source: String) throws(KnobError) -> [Knob] {
    var reader = KnobReader(source: Array(source.unicodeScalars))
    var knobs: [Knob] = []
    while reader.findCall() {
      let arguments = reader.arguments()
      guard let knob = Knob(typed: arguments) else {
        throw .unreadable(arguments.joined(separator: ", "))
      }
      guard !knobs.contains(where: { $0.name == knob.name }) else { throw .twice(knob.name) }
      knobs.append(knob)
    }
    return knobs
  }

  private init(source: [Unicode.Scalar]) { self.source = source }

  /// Goes on behind the next `lesson.knob(` that stands in code; false if there is none.
  private mutating func findCall() -> Bool {
    let call = "lesson.knob("
    while position < source.count {
      let (part, end) = lexer.piece(of: source, at: position)
      if part == .code, source.has(call, at: position) {
        // The lexer takes a character at a time; the last may matter to it, within a string.
        position = lexer.piece(of: source, at: position + call.unicodeScalars.count - 1).end
        return true
      }
      position = end
    }
    return false
  }

  /// What stands in the parentheses, without blanks and comments; strings are as typed.
  private mutating func arguments() -> [String] {
    var arguments = [""]
    var depth = 0
    while position < source.count {
      let (part, end) = lexer.piece(of: source, at: position)
      let text = String(String.UnicodeScalarView(source[position..<end]))
      position = end
      switch (part, text) {
      case (.comment, _): continue
      case (.string, _): arguments[arguments.count - 1] += text
      case (.code, ")") where depth == 0: return arguments
      case (.code, ",") where depth == 0: arguments.append("")
      default:
        if text == "(" || text == "[" { depth += 1 }
        if text == ")" || text == "]" { depth -= 1 }
        if !text.allSatisfy(\.isWhitespace) { arguments[arguments.count - 1] += text }
      }
    }
    return arguments
  }
}

extension Knob {
  /// From a call's arguments: nil if one is no literal.
  fileprivate init?(typed arguments: [String]) {
    guard let name = arguments.first.flatMap(Self.string), let meaning = arguments.last.flatMap(Self.string),
      !name.isEmpty, name.allSatisfy({ $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-") })
    else { return nil }
    self.init(name: name, standard: "", range: .onOrOff, meaning: meaning)
    switch arguments.count {
    case 3 where ["true", "false"].contains(arguments[1]):
      standard = arguments[1] == "true" ? "on" : "off"
    case 4 where arguments[2].hasPrefix("of:["):
      let choices = arguments[2].dropFirst(4).dropLast().split(separator: ",").map { Self.string(String($0)) }
      guard let standard = Self.string(arguments[1]), choices.contains(standard) else { return nil }
      self.standard = standard
      range = .choices(choices.compactMap { $0 })
    case 4 where arguments[2].hasPrefix("in:"):
      let bounds = arguments[2].dropFirst(3).replacing("_", with: "").split(separator: "...")
      let numbers = ([arguments[1].replacing("_", with: "")] + bounds.map(String.init))
      let isWhole = numbers.allSatisfy { Int($0) != nil }
      let values = numbers.compactMap { Double($0) }
      guard values.count == 3, values[1] <= values[0], values[0] <= values[2] else { return nil }
      standard = Self.short(values[0])
      range = isWhole ? .wholeNumbers(Int(values[1])...Int(values[2])) : .numbers(values[1]...values[2])
    default: return nil
    }
  }

  /// What a literal says; nil if it is none, or one with code within.
  private static func string(_ literal: String) -> String? {
    let joined = literal.replacing("\"+\"", with: "")
    guard joined.count >= 2, joined.hasPrefix("\""), joined.hasSuffix("\"") else { return nil }
    let text = joined.dropFirst().dropLast()
    return text.contains("\\") || text.contains("\"") ? nil : String(text)
  }
}

/// A knob that cannot be told from the source.
enum KnobError: Error, Equatable, CustomStringConvertible {
  case unreadable(String)
  case twice(String)

  var description: String {
    switch self {
    case .unreadable(let call):
      "lesson.knob(\(call)) cannot be read. A knob wants all typed out: a name of letters, digits and dashes; a value; "
        + "in: a range of numbers that has the value in it, or of: a list of choices, or neither if it is true or "
        + "false; and a few words on what it is."
    case .twice(let name):
      "Two knobs are called \(name). Ask for it once, and use what you get in both places."
    }
  }
}
