/// What came of one check.
public struct CheckOutcome: Equatable, Sendable {
  /// The check's name.
  public let check: String
  /// What was expected and what came; nil if it holds.
  public let mistake: String?

  public init(_ check: String, mistake: String? = nil) { (self.check, self.mistake) = (check, mistake) }
}
