/// What a few independent measurements, such as runs from several seeds, say of the mean of all that could be made.
public struct SampleMean: Sendable {
  /// How many measurements there are; those that are no number are left out.
  public let count: Int
  /// Their mean; not a number of none.
  public let mean: Double
  /// Their standard deviation over √n, with n − 1 in the variance; not a number of a single one.
  public let standardError: Double

  /// The mean of these measurements.
  public init(_ measurements: [Double]) {
    let values = measurements.filter(\.isFinite)
    let mean = values.reduce(0, +) / Double(values.count)
    let squares = values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
    count = values.count
    self.mean = mean
    standardError =
      count > 1 ? (squares / Double(count - 1) / Double(count)).squareRoot() : .nan
  }

  /// Where the true mean lies with 95 % confidence, if the measurements are normal: mean ± t · standard error (Student,
  /// "The probable error of a mean", 1908). Nil of fewer than two.
  ///
  /// Of five measurements t is 2.776, not the 1.960 of infinitely many: so few say little of their own spread.
  public var interval: ClosedRange<Double>? {
    guard count > 1 else { return nil }
    // Beyond the table t is taken a little too large, never too small.
    let t = SampleMean.quantiles[min(count - 2, SampleMean.quantiles.count - 1)]
    return mean - t * standardError...mean + t * standardError
  }

  /// What a t distribution with 1, 2, 3 … degrees of freedom exceeds once in forty.
  private static let quantiles = [
    12.706205, 4.302653, 3.182446, 2.776445, 2.570582, 2.446912, 2.364624, 2.306004, 2.262157, 2.228139,
    2.200985, 2.178813, 2.160369, 2.144787, 2.131450, 2.119905, 2.109816, 2.100922, 2.093024, 2.085963,
  ]
}
