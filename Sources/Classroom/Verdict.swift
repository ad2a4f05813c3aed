/// How far an answer has come.
public enum Verdict: Equatable, Sendable {
  /// It does all that it must.
  case done
  /// It came to ``notWritten()``.
  case notWritten
  /// The compiler's first sentence, and the line that it speaks of, counted from 1.
  case notCompiling(sentence: String, line: Int)
  /// The first check that it fails, and what was expected and what came, in a sentence.
  case failing(check: String, sentence: String)
  /// Nobody could look at it, and why: something is wrong with the machine.
  case unjudged(sentence: String)

  /// For tables and files.
  public var word: String {
    switch self {
    case .done: "done"
    case .notWritten: "not written"
    case .notCompiling: "does not compile"
    case .failing: "failing"
    case .unjudged: "no verdict"
    }
  }
}

extension [CheckOutcome] {
  /// The verdict that the first check which does not hold leads to.
  var firstMistake: Verdict? {
    lazy.compactMap { outcome in
      outcome.mistake.map { .failing(check: outcome.check, sentence: $0) }
    }.first
  }
}
