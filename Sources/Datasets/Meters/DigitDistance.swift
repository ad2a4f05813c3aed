import Neural

/// How far drawings are from real digits: their ``FrechetDistance``, on what the classifier makes of both.
///
/// Digits set aside have a distance, too, the floor of what a generator can reach; it is another one for another number
/// of images.
public struct DigitDistance {
  private let classifier: DigitClassifier
  private let range: ClosedRange<Float>
  private let real: FeatureCloud

  /// The distance from these digits.
  ///
  /// - Parameters:
  ///   - digits: [n × 784] or [n × 28 × 28 × 1], two at least
  ///   - range: What paper and ink are in them, and in the drawings.
  public init(from digits: Tensor, by classifier: DigitClassifier, range: ClosedRange<Float> = -1...1) {
    (self.classifier, self.range) = (classifier, range)
    real = Self.cloud(of: digits, by: classifier, range)
  }

  /// Of these images, [n × 784] or [n × 28 × 28 × 1], two at least.
  public func callAsFunction(_ images: Tensor) -> FrechetDistance {
    FrechetDistance(Self.cloud(of: images, by: classifier, range), real)
  }

  private static func cloud(
    of images: Tensor, by classifier: DigitClassifier, _ range: ClosedRange<Float>
  ) -> FeatureCloud {
    let features = classifier.features(of: images, range: range)
    guard features.shape[0] > 1 else {
      fatalError("Clouds of at least two images are compared; here is one.")
    }
    return FeatureCloud(features)
  }
}
