/// How far an answer has come.
public enum Verdict: Equatable, Sendable, Codable {
  /// It does all that it must.
  case done
  /// The file still says ``notWritten()``.
  case notWritten
  /// The first check that it fails, and what was expected and what came, in a sentence.
  case failing(check: String, sentence: String)

  /// Done, failing or not written, for tables and files.
  public var word: String {
    switch self {
    case .done: "done"
    case .notWritten: "not written"
    case .failing: "failing"
    }
  }
}
