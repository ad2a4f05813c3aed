import Foundation

/// The normal density N(mean, deviation²).
public struct Normal: Density, Hashable {
  /// Where the peak is.
  public let mean: Double
  /// The standard deviation σ.
  public let deviation: Double

  /// N(mean, deviation²): the second number is the deviation, not the variance.
  public init(_ mean: Double, _ deviation: Double) {
    guard mean.isFinite, deviation.isFinite, deviation > 0 else {
      fatalError(
        "N(\(mean), \(deviation)²) is no normal density; it needs a finite mean and a deviation above 0.")
    }
    self.mean = mean
    self.deviation = deviation
  }

  /// −(x − μ)²/(2σ²) − log σ − ½ log 2π
  public func logPdf(_ x: Double) -> Double {
    let z = (x - mean) / deviation
    return -z * z / 2 - log(deviation) - log(2 * .pi) / 2
  }

  /// ½ erfc((μ − x)/(σ√2))
  public func cdf(_ x: Double) -> Double { erfc((mean - x) / (deviation * 2.squareRoot())) / 2 }
  /// ½ erfc((x − μ)/(σ√2))
  public func survival(_ x: Double) -> Double { erfc((x - mean) / (deviation * 2.squareRoot())) / 2 }

  /// Everywhere.
  public var support: ClosedRange<Double> { -.infinity ... .infinity }

  /// Beyond ±12 deviations lies less than 4·10⁻³³ of the probability.
  public var breaks: [Double] { [-12, -6, -3, -1.5, 0, 1.5, 3, 6, 12].map { mean + deviation * $0 } }

  /// By Box and Muller 1958.
  public func sample(_ bits: () -> UInt64) -> Double {
    // 1 − u is never 0, so that its logarithm exists.
    let radius = (-2 * log(1 - uniform(bits))).squareRoot()
    return mean + deviation * radius * cos(2 * .pi * uniform(bits))
  }
}
