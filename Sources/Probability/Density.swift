import Foundation

/// A probability density on the line, in double precision.
public protocol Density: Sendable {
  /// log p(x), −infinity where p(x) = 0. Stable: finite even where p(x) itself is too small for a number.
  func logPdf(_ x: Double) -> Double
  /// P(X ≤ x)
  func cdf(_ x: Double) -> Double
  /// P(X > x), exact where `1 - cdf(x)` would be rounded to 0.
  func survival(_ x: Double) -> Double
  /// E X
  var mean: Double { get }
  /// The smallest interval outside of which p is 0.
  var support: ClosedRange<Double> { get }
  /// Where a quadrature should split: jumps, and points around each peak.
  var breaks: [Double] { get }
  /// One sample, from a source of 64 random bits.
  func sample(_ bits: () -> UInt64) -> Double
}

extension Density {
  /// p(x)
  public func pdf(_ x: Double) -> Double { exp(logPdf(x)) }

  /// Independent samples, from a source of 64 random bits.
  ///
  /// ```swift
  /// let samples = Normal(0, 1).samples(1_000, random.next)
  /// ```
  public func samples(_ count: Int, _ bits: () -> UInt64) -> [Double] {
    (0..<count).map { _ in sample(bits) }
  }

  /// E f(X), by quadrature. Name further `breaks` if f jumps or bends.
  public func expectation(
    breaks: [Double] = [], tolerance: Double = 1e-11, of f: (Double) -> Double
  ) throws(QuadratureError) -> Estimate {
    try integral(over: support, breaks: self.breaks + breaks, tolerance: tolerance) { x in
      let p = pdf(x)
      return p == 0 ? 0 : p * f(x)
    }
  }
}

/// A number in 0 ..< 1, a multiple of 2⁻⁵³.
func uniform(_ bits: () -> UInt64) -> Double { Double(bits() >> 11) * 0x1p-53 }
