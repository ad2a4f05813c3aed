import Neural

/// Finds the images of a collection that are most like given ones: has a generator learned its digits by heart?
///
/// Alike means near in Euclid's distance over the 784 pixels, in the images' own range. The collection's lengths
/// are measured once; then a search is a product of matrices, ‖a − b‖² = ‖a‖² + ‖b‖² − 2 a·b.
public struct NearestImages {
  private let collection: Tensor
  /// ‖b‖² of each image.
  private let squares: [Float]

  /// A search among these, [n × 784] or [n × 28 × 28 × 1].
  public init(among images: Tensor) {
    collection = images.imageRows()
    squares = collection.withValues { pixels in
      stride(from: 0, to: pixels.count, by: 784).map { start in
        var sum: Float = 0
        for i in start..<start + 784 { sum += pixels[i] * pixels[i] }
        return sum
      }
    }
  }

  /// For each image the number of the one nearest to it, and their distance.
  ///
  /// images: [m × 784] or [m × 28 × 28 × 1], in the collection's range
  public func callAsFunction(_ images: Tensor) -> [(index: Int, distance: Float)] {
    let images = images.imageRows()
    var nearest = Array(repeating: (index: 0, score: Float.infinity), count: images.shape[0])
    // Part by part: the products of all at once would take more memory than the images.
    let part = 4096
    for start in stride(from: 0, to: squares.count, by: part) {
      let count = min(part, squares.count - start)
      let products = products(of: images, with: start..<start + count)
      products.withValues { products in
        for (row, best) in nearest.enumerated() {
          var (index, score) = best
          for column in 0..<count {
            let candidate = squares[start + column] - 2 * products[column * nearest.count + row]
            if candidate < score { (index, score) = (start + column, candidate) }
          }
          nearest[row] = (index, score)
        }
      }
    }
    // The sum of three large numbers knows which is nearest better than how near: that is measured again.
    return nearest.enumerated().map { row, best in (best.index, distance(images, row, best.index)) }
  }

  /// The scalar products of images [m × 784] with a part of the collection, [part × m].
  private func products(of images: Tensor, with part: Range<Int>) -> Tensor {
    let count = images.shape[0]
    let columns = Tensor([784, count]) { target in
      images.withValues { pixels in
        for row in 0..<count {
          for column in 0..<784 { target[column * count + row] = pixels[row * 784 + column] }
        }
      }
    }
    return dense(collection.rows(part), columns, Tensor([count], repeating: 0))
  }

  private func distance(_ images: Tensor, _ row: Int, _ index: Int) -> Float {
    images.withValues { a in
      collection.withValues { b in
        var sum = 0.0
        for i in 0..<784 {
          let difference = Double(a[row * 784 + i]) - Double(b[index * 784 + i])
          sum += difference * difference
        }
        return Float(sum.squareRoot())
      }
    }
  }
}
