/// How far an answer has come.
public enum Verdict: Equatable, Sendable {
  /// It does all that it must.
  case done
  /// A check failed: what was expected, and what came.
  case failing(check: String, String)
  /// The student has not begun: the file still says ``notWritten()``.
  case notWritten
  /// It trapped, or ran out of time, before a check could speak.
  case stopped(String)
}
