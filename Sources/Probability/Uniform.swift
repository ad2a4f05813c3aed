import Foundation

/// The uniform density on an interval: one height inside, 0 outside.
public struct Uniform: Density, Hashable {
  /// The interval.
  public let support: ClosedRange<Double>

  /// All places in the interval are equally likely.
  public init(_ support: ClosedRange<Double>) {
    let width = support.upperBound - support.lowerBound
    guard width.isFinite, width > 0 else {
      fatalError(
        "A uniform density needs an interval of finite width above 0, not \(support.lowerBound)…\(support.upperBound)."
      )
    }
    self.support = support
  }

  private var width: Double { support.upperBound - support.lowerBound }

  /// −log width inside, −infinity outside.
  public func logPdf(_ x: Double) -> Double { support.contains(x) ? -log(width) : -.infinity }
  /// The share of the interval below x.
  public func cdf(_ x: Double) -> Double { min(max((x - support.lowerBound) / width, 0), 1) }
  /// The share of the interval above x.
  public func survival(_ x: Double) -> Double { min(max((support.upperBound - x) / width, 0), 1) }
  /// The middle.
  public var mean: Double { (support.lowerBound + support.upperBound) / 2 }
  /// The two jumps.
  public var breaks: [Double] { [support.lowerBound, support.upperBound] }
  /// A place in the interval.
  public func sample(_ bits: () -> UInt64) -> Double { support.lowerBound + width * uniform(bits) }
}
