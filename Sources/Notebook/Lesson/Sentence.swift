/// A sentence of Markdown with `$…$` that knows which of its words were typed and which a run filled in.
///
/// The typed ones name it: they stay when the numbers change, so that runs with other seeds can be laid side by side.
public struct Sentence: ExpressibleByStringInterpolation, Sendable {
  /// As it is read: "The median residual is 0.42".
  let text: String
  /// As it is typed: "The median residual is …".
  let pattern: String

  private init(text: String, pattern: String) { (self.text, self.pattern) = (text, pattern) }

  /// A sentence without a number of the run's.
  public init(stringLiteral text: String) { self.init(text: text, pattern: text) }

  public init(stringInterpolation parts: StringInterpolation) {
    self.init(text: parts.text, pattern: parts.pattern)
  }

  /// For a sentence that is too long for a line.
  public static func + (left: Sentence, right: Sentence) -> Sentence {
    Sentence(text: left.text + right.text, pattern: left.pattern + right.pattern)
  }

  /// Collects both as the compiler hands over one part after the other.
  public struct StringInterpolation: StringInterpolationProtocol {
    fileprivate var (text, pattern) = ("", "")

    public init(literalCapacity: Int, interpolationCount: Int) {}

    public mutating func appendLiteral(_ literal: String) {
      text += literal
      pattern += literal
    }

    public mutating func appendInterpolation(_ value: some CustomStringConvertible) {
      text += value.description
      pattern += "…"
    }
  }
}
