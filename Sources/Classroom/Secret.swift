/// A number that a check recognises without knowing it.
///
/// What is kept is a hash of the rounded number with a salt, so that the file with the checks gives nothing away.
struct Secret: Sendable {
  let salt: String
  /// How many digits behind the point count.
  let digits: Int
  /// What ``hash(of:digits:salt:)`` makes of the right number.
  let hash: UInt64

  func isRevealed(by number: Double) -> Bool { Secret.hash(of: number, digits: digits, salt: salt) == hash }

  /// FNV-1a of the salt and the rounded number, twenty thousand times over: whoever would rather guess than compute
  /// needs patience. 0 for what is no number.
  static func hash(of number: Double, digits: Int, salt: String) -> UInt64 {
    let scale = (0..<digits).reduce(1.0) { product, _ in product * 10 }
    guard number.isFinite, abs(number * scale) < 1e15 else { return 0 }
    let bytes = Array("\(salt)/\(Int((number * scale).rounded()))".utf8)
    var hash = Fingerprint()
    for _ in 0..<20_000 { hash.add(bytes) }
    return hash.value
  }
}
