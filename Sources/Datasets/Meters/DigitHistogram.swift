import Foundation

/// How often each digit occurs among some images, by ``DigitClassifier/histogram(of:range:)``.
public struct DigitHistogram: Equatable, Codable, Sendable {
  /// How many images show a 0, a 1, … a 9.
  public let counts: [Int]
  /// How many of the images, counted above all the same, no judge takes for its digit.
  public let unclear: Int

  public init(counts: [Int], unclear: Int = 0) {
    guard counts.count == 10, counts.allSatisfy({ $0 >= 0 }), counts.contains(where: { $0 > 0 }) else {
      fatalError("A histogram of digits has ten counts, not all of them 0; it was given \(counts).")
    }
    self.counts = counts
    self.unclear = unclear
  }

  /// The number of images.
  public var total: Int { counts.reduce(0, +) }
  /// The share of each digit; their sum is 1.
  public var shares: [Double] { counts.map { Double($0) / Double(total) } }
  /// The share of images that a judge takes for its digit.
  public var clearShare: Double { 1 - Double(unclear) / Double(total) }

  /// How many of the ten digits occur, one in a hundred images or more often.
  public var digitsDrawn: Int { counts.count { $0 * 100 >= total } }

  /// How evenly the digits occur, −Σ p ln p in nats: ln 10 = 2.303 if all are as frequent, 0 if there is only one.
  public var entropy: Double { shares.reduce(0) { $1 > 0 ? $0 - $1 * log($1) : $0 } }

  /// The share of images that would have to show another digit for all ten to be as frequent, ½ Σ |p − 1/10|: 0
  /// to 0.9. Total variation.
  public var distanceFromUniform: Double { shares.reduce(0) { $0 + abs($1 - 0.1) } / 2 }
}
