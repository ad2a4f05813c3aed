import Neural

/// Mean and covariance of a cloud of feature vectors, in double precision, from sums that can be added and taken away.
struct FeatureMoments {
  let count: Int
  /// Subtracted from each vector before it is summed, so that little is lost to rounding.
  private let origin: [Double]
  private let sums: [Double]
  private let products: [Double]

  private init(count: Int, origin: [Double], sums: [Double], products: [Double]) {
    (self.count, self.origin, self.sums, self.products) = (count, origin, sums, products)
  }

  /// Of the vectors with these numbers.
  ///
  /// - Parameter features: [n × d], whose first vector is the origin.
  init(_ features: Tensor, rows: Range<Int>) {
    let width = features.shape[1]
    (count, origin, sums, products) = features.withValues { values in
      let origin = (0..<width).map { Double(values[$0]) }
      var (sums, products) = (
        [Double](repeating: 0, count: width), [Double](repeating: 0, count: width * width)
      )
      var vector = origin
      for row in rows {
        for i in 0..<width {
          vector[i] = Double(values[row * width + i]) - origin[i]
          sums[i] += vector[i]
        }
        for i in 0..<width {
          let factor = vector[i]
          for j in 0...i { products[i * width + j] += factor * vector[j] }
        }
      }
      return (rows.count, origin, sums, products)
    }
  }

  static func + (a: FeatureMoments, b: FeatureMoments) -> FeatureMoments { a.joined(with: b, +) }
  static func - (a: FeatureMoments, b: FeatureMoments) -> FeatureMoments { a.joined(with: b, -) }

  private func joined(with other: FeatureMoments, _ join: (Double, Double) -> Double) -> FeatureMoments {
    FeatureMoments(
      count: Int(join(Double(count), Double(other.count))), origin: origin,
      sums: zip(sums, other.sums).map(join), products: zip(products, other.products).map(join))
  }

  var mean: [Double] { zip(origin, sums).map { $0 + $1 / Double(count) } }

  /// Divided by n − 1, as of a sample.
  var covariance: SymmetricMatrix {
    let width = sums.count
    var matrix = products
    for i in 0..<width {
      for j in 0...i {
        let value = (products[i * width + j] - sums[i] * sums[j] / Double(count)) / Double(count - 1)
        (matrix[i * width + j], matrix[j * width + i]) = (value, value)
      }
    }
    return SymmetricMatrix(size: width, matrix)
  }
}
