import Neural

extension Tensor {
  /// Images as rows of 784 pixels, however they came: [n × 784] or [n × 28 × 28 × 1].
  ///
  /// With a range, its ends are brought to 0 (paper) and 1 (ink).
  func imageRows(scaledFrom range: ClosedRange<Float>? = nil) -> Tensor {
    guard shape.rank > 0, shape[0] > 0, shape == [shape[0], 784] || shape == [shape[0], 28, 28, 1] else {
      fatalError(
        "Digits have shape n × 784 or n × 28 × 28 × 1, with at least one image; these have \(shape).")
    }
    let rows = detached.reshaped(to: [shape[0], 784])
    guard let range, range != 0...1 else { return rows }
    guard range.lowerBound < range.upperBound else {
      fatalError("Paper and ink are two different greys; the range \(range) has only one.")
    }
    return (rows - Tensor(range.lowerBound)) * Tensor(1 / (range.upperBound - range.lowerBound))
  }
}
