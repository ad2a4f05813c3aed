/// A computed number with its error: the truth is expected within `value` ± `error`.
///
/// For a quadrature the error is the difference of two rules (see ``integral(over:breaks:tolerance:of:)``),
/// for a mean of samples it is one standard error (see ``Estimate/init(meanOf:)``).
public struct Estimate: Hashable, Sendable {
  /// The number.
  public var value: Double
  /// How far the truth may be from it.
  public var error: Double

  /// A number with its error; exact if none is given.
  public init(_ value: Double, error: Double = 0) {
    self.value = value
    self.error = error
  }

  /// Errors add up.
  public static func + (a: Estimate, b: Estimate) -> Estimate {
    Estimate(a.value + b.value, error: a.error + b.error)
  }

  /// Errors add up here too.
  public static func - (a: Estimate, b: Estimate) -> Estimate {
    Estimate(a.value - b.value, error: a.error + b.error)
  }

  /// The error grows with the factor.
  public static func * (factor: Double, a: Estimate) -> Estimate {
    Estimate(factor * a.value, error: abs(factor) * a.error)
  }
}

extension Estimate {
  /// The mean of independent samples; the error is its standard error s/√n, with s² the unbiased variance.
  ///
  /// The truth lies within one standard error in about 68 of 100 cases, within four in all but 1 of 16,000.
  public init(meanOf samples: [Double]) {
    guard samples.count > 1 else {
      fatalError(
        "A mean with its error needs two samples or more; there \(samples.count == 1 ? "is 1" : "are none").")
    }
    let count = Double(samples.count)
    let mean = samples.reduce(0, +) / count
    let squares = samples.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
    self.init(mean, error: (squares / (count - 1) / count).squareRoot())
  }
}
