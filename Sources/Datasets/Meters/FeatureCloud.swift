import Neural

/// What a distance asks of a cloud of feature vectors: its moments, whole, and with a tenth left out.
struct FeatureCloud {
  static let parts = 10

  let moments: FeatureMoments
  private let ofParts: [FeatureMoments]

  /// features: [n × d]
  init(_ features: Tensor) {
    let count = features.shape[0]
    ofParts = (0..<Self.parts).map { part in
      FeatureMoments(features, rows: part * count / Self.parts..<(part + 1) * count / Self.parts)
    }
    moments = ofParts.dropFirst().reduce(ofParts[0], +)
  }

  func without(part: Int) -> FeatureMoments { moments - ofParts[part] }
}
