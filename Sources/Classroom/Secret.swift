/// A number that a check can recognise without knowing it.
///
/// Kept is only a hash of the rounded number and a salt, so that the file with the checks gives nothing away.
public struct Secret: Sendable {
  private let salt: String
  private let digits: Int
  private let hash: UInt64

  /// - Parameters:
  ///   - digits: How many digits behind the point count.
  ///   - hash: What ``hash(of:digits:salt:)`` makes of the right number.
  public init(salt: String, digits: Int, hash: UInt64) {
    self.salt = salt
    self.digits = digits
    self.hash = hash
  }

  public func isRevealed(by number: Double) -> Bool {
    Secret.hash(of: number, digits: digits, salt: salt) == hash
  }

  /// FNV-1a of the salt and the rounded number, twenty thousand times over: guessing takes patience.
  public static func hash(of number: Double, digits: Int, salt: String) -> UInt64 {
    let scale = (0..<digits).reduce(1.0) { product, _ in product * 10 }
    guard number.isFinite, abs(number * scale) < 1e15 else { return 0 }
    let text = "\(salt)/\(Int((number * scale).rounded()))"
    return (0..<20_000).reduce(0xCBF2_9CE4_8422_2325 as UInt64) { hash, _ in
      text.utf8.reduce(hash) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
    }
  }
}
