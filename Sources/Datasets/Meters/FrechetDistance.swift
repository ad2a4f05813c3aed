import Neural

/// How far apart two clouds of feature vectors are, each taken for a normal distribution with its mean μ and its
/// covariance Σ: |μ₁ − μ₂|² + tr(Σ₁ + Σ₂ − 2 (Σ₁Σ₂)^½).
///
/// On the features of a network that has learned what digits are, ``DigitClassifier/features(of:range:)``, it tells how
/// far drawn digits are from real ones, in how they look on average and in how they vary. Fréchet 1957; for images
/// Heusel and others, "GANs trained by a two time-scale update rule converge to a local Nash equilibrium", 2017.
///
/// It comes out larger the fewer images there are, also between clouds of one kind: compare only what was measured on
/// as many, and hold it against the distance of as many other real images, its floor.
public struct FrechetDistance {
  public let value: Double
  private let a, b: FeatureCloud

  /// a, b: [n × d], n may differ
  public init(_ a: Tensor, _ b: Tensor) {
    guard a.shape.rank == 2, b.shape.rank == 2, a.shape[1] == b.shape[1], min(a.shape[0], b.shape[0]) > 1
    else {
      fatalError(
        "Clouds of at least two vectors of the same length are compared; these have shapes \(a.shape) and \(b.shape)."
      )
    }
    self.init(FeatureCloud(a), FeatureCloud(b))
  }

  init(_ a: FeatureCloud, _ b: FeatureCloud) {
    (self.a, self.b) = (a, b)
    value = Self.between(a.moments, b.moments)
  }

  /// The standard deviation that the value has over other images of the same two kinds, just as many; not a number if
  /// there are too few to tell. It takes ten times as long as the value.
  ///
  /// The jackknife: of ten parts each is left out once, to see how much the value depends on it.
  public var samplingError: Double {
    let n = FeatureCloud.parts
    guard min(a.moments.count, b.moments.count) >= 2 * n else { return .nan }
    let without = (0..<n).map { Self.between(a.without(part: $0), b.without(part: $0)) }
    let mean = without.reduce(0, +) / Double(n)
    return (Double(n - 1) / Double(n) * without.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }).squareRoot()
  }

  private static func between(_ a: FeatureMoments, _ b: FeatureMoments) -> Double {
    let (first, second) = (a.covariance, b.covariance)
    let apart = zip(a.mean, b.mean).reduce(0) { $0 + ($1.0 - $1.1) * ($1.0 - $1.1) }
    // (Σ₁Σ₂)^½ is not symmetric, but has the trace of this one, which is.
    let root = first.squareRoot().around(second).eigen().values.reduce(0) { $0 + max($1, 0).squareRoot() }
    return apart + first.trace + second.trace - 2 * root
  }
}
