import Datasets
import Neural

/// What every generator is measured by, and every heap of images that is none.
struct Yardstick {
  /// How many images are looked at, whoever made them.
  let count: Int
  private let classifier: DigitClassifier
  private let distance: DigitDistance
  private let places: Neighbourhoods

  /// - Parameters:
  ///   - digits: [n × 784] in −1…1: the distance is measured from all, precision and recall from
  ///     the first `count`.
  ///   - count: How many images of a kind are measured.
  init(_ digits: Tensor, by classifier: DigitClassifier, count: Int) {
    (self.count, self.classifier) = (count, classifier)
    distance = DigitDistance(from: digits, by: classifier)
    places = Neighbourhoods(of: classifier.features(of: digits.rows(0..<count)))
  }

  /// images: [count × 784] in −1…1
  func callAsFunction(_ images: Tensor) -> Scores {
    let own = Neighbourhoods(of: classifier.features(of: images))
    let digits = classifier.histogram(of: images)
    return Scores(
      distance: distance(images).value, precision: places.share(of: own),
      recall: own.share(of: places), clear: digits.clearShare, uneven: digits.distanceFromUniform)
  }
}

/// What the meters say of a thousand images.
struct Scores: Codable, Equatable {
  /// From digits, by Fréchet.
  let distance: Double
  /// The share of images that look like digits, and the share of digits that look like one of the
  /// images.
  let precision, recall: Double
  /// The share that a judge takes for its digit.
  let clear: Double
  /// How far the ten digits are from being equally frequent.
  let uneven: Double

  /// Of a game that has no numbers any more, and so draws nothing.
  static let lost = Scores(distance: .infinity, precision: 0, recall: 0, clear: 0, uneven: 0.9)
}
