/// What a few independent measurements say of their mean.
nonisolated struct SampleMean {
  let count: Int
  let mean: Double
  /// The standard deviation of the measurements over √n; not a number of a single one.
  let standardError: Double

  /// Leaves out what is no number.
  init(_ values: [Double]) {
    let values = values.filter(\.isFinite)
    count = values.count
    let mean = values.reduce(0, +) / Double(count)
    self.mean = mean
    let squares = values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
    standardError = count > 1 ? (squares / Double(count - 1) / Double(count)).squareRoot() : .nan
  }

  /// Where the true mean lies with 95 % confidence, if the measurements are normal: mean ± t · standard error (Student
  /// 1908). With five of them t is 2.78, not 1.96.
  var interval: ClosedRange<Double>? {
    guard count > 1 else { return nil }
    let t = count - 2 < Self.quantiles.count ? Self.quantiles[count - 2] : 2
    return mean - t * standardError...mean + t * standardError
  }

  /// The 97.5 % points of the t distribution with 1, 2, 3 … degrees of freedom.
  private static let quantiles = [
    12.706, 4.303, 3.182, 2.776, 2.571, 2.447, 2.365, 2.306, 2.262, 2.228, 2.201, 2.179, 2.160, 2.145,
    2.131, 2.120, 2.110, 2.101, 2.093, 2.086,
  ]
}
