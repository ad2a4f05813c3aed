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
  /// The standard deviation that the value has over other images of the same two kinds, just as many; not a number if
  /// there are too few to tell.
  public let samplingError: Double

  /// Parts of which each is left out once to see how much the value depends on it: the jackknife.
  private static let parts = 10

  /// a, b: [n × d], n may differ
  public init(_ a: Tensor, _ b: Tensor) {
    guard a.shape.rank == 2, b.shape.rank == 2, a.shape[1] == b.shape[1], min(a.shape[0], b.shape[0]) > 1
    else {
      fatalError(
        "Clouds of at least two vectors of the same length are compared; these have shapes \(a.shape) and \(b.shape)."
      )
    }
    let (first, second) = (Self.moments(a), Self.moments(b))
    value = Self.between(first.all, second.all)
    guard min(a.shape[0], b.shape[0]) >= 2 * Self.parts else {
      samplingError = .nan
      return
    }
    let without = (0..<Self.parts).map {
      Self.between(first.all - first.parts[$0], second.all - second.parts[$0])
    }
    let n = Double(Self.parts)
    let mean = without.reduce(0, +) / n
    samplingError = ((n - 1) / n * without.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }).squareRoot()
  }

  /// Of the whole cloud, and of each of its parts.
  private static func moments(_ features: Tensor) -> (all: FeatureMoments, parts: [FeatureMoments]) {
    let count = features.shape[0]
    let moments = (0..<parts).map { part in
      FeatureMoments(features, rows: part * count / parts..<(part + 1) * count / parts)
    }
    return (moments.dropFirst().reduce(moments[0], +), moments)
  }

  private static func between(_ a: FeatureMoments, _ b: FeatureMoments) -> Double {
    let (first, second) = (a.covariance, b.covariance)
    let apart = zip(a.mean, b.mean).reduce(0) { $0 + ($1.0 - $1.1) * ($1.0 - $1.1) }
    // (Σ₁Σ₂)^½ is not symmetric, but has the trace of this one, which is.
    let root = first.squareRoot().around(second).eigen().values.reduce(0) { $0 + max($1, 0).squareRoot() }
    return apart + first.trace + second.trace - 2 * root
  }
}
