import Foundation

/// The uniform density on an interval: one height inside, 0 outside.
public struct Uniform: Density, Hashable {
  public let support: ClosedRange<Double>

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

  public func logPdf(_ x: Double) -> Double { support.contains(x) ? -log(width) : -.infinity }
  public func cdf(_ x: Double) -> Double { min(max((x - support.lowerBound) / width, 0), 1) }
  public func survival(_ x: Double) -> Double { min(max((support.upperBound - x) / width, 0), 1) }
  public var mean: Double { (support.lowerBound + support.upperBound) / 2 }
  public var breaks: [Double] { [support.lowerBound, support.upperBound] }
  public func sample(_ bits: () -> UInt64) -> Double { support.lowerBound + width * uniform(bits) }
}
