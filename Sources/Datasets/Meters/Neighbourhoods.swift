import Neural

/// The places that a cloud of feature vectors takes up: around each of them a ball that reaches to its k-th nearest
/// neighbour in the cloud.
///
/// With one cloud of real images and one of drawings it tells two things apart that a distance mixes. *Precision* is the
/// share of drawings that lie in a place of the real ones: does it draw well? *Recall* is the share of real images that lie
/// in a place of the drawings: does it draw all there is? Kynkäänniemi, Karras, Laine, Lehtinen and Aila, "Improved precision
/// and recall metric for assessing generative models", 2019.
///
/// ```swift
/// let (digits, drawn) = (Neighbourhoods(of: features), Neighbourhoods(of: itsFeatures))
/// let (precision, recall) = (digits.share(of: drawn), drawn.share(of: digits))
/// ```
///
/// Both depend on the numbers of vectors and on k: compare only what was measured with the same.
public struct Neighbourhoods {
  /// [n × d]
  private let centres: Tensor
  /// The square of how far each place reaches.
  private let reaches: [Double]

  /// features: [n × d], with more vectors than neighbours; those of ``DigitClassifier/features(of:range:)`` for digits
  public init(of features: Tensor, neighbours k: Int = 3) {
    guard features.shape.rank == 2, k > 0, features.shape[0] > k else {
      fatalError(
        "A place reaches to one of its cloud's other vectors; for neighbour \(k) a cloud of n × d takes n > \(max(k, 1)), and this one has shape \(features.shape)."
      )
    }
    centres = features.detached
    reaches = (0..<features.shape[0]).map { own in
      // Itself is at 0, so that the k-th of the others is the k-th after it.
      features.squaredDistances(from: own, of: features).sorted()[k]
    }
  }

  /// The share of another cloud's vectors that lie in a place of this one, 0 to 1.
  public func share(of other: Neighbourhoods) -> Double {
    guard other.centres.shape[1] == centres.shape[1] else {
      fatalError(
        "Places are looked for among vectors of the same length; these have shapes \(centres.shape) and \(other.centres.shape)."
      )
    }
    let count = other.centres.shape[0]
    let inside = (0..<count).count { row in
      zip(centres.squaredDistances(from: row, of: other.centres), reaches).contains { $0 <= $1 }
    }
    return Double(inside) / Double(count)
  }
}

extension Tensor {
  /// From one row of another tensor to each row of this one.
  fileprivate func squaredDistances(from row: Int, of other: Tensor) -> [Double] {
    let width = shape[1]
    return withValues { rows in
      other.withValues { others in
        (0..<shape[0]).map { index in
          var sum = 0.0
          for i in 0..<width {
            let difference = Double(rows[index * width + i]) - Double(others[row * width + i])
            sum += difference * difference
          }
          return sum
        }
      }
    }
  }
}
