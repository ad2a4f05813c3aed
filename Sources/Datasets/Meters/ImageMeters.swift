import Neural

/// Two numbers about images of digits that an eye needs no help with and a program does.
public enum ImageMeters {
  /// How alike neighbouring pixels are: the correlation, over all images, of each pixel with the one to its
  /// right. Noise has about 0, pen strokes have much: MNIST 0.81. Where all are of one grey nothing varies, and it is
  /// not a number.
  ///
  /// images: [n × 784] or [n × 28 × 28 × 1], in any range
  public static func neighbourCorrelation(_ images: Tensor) -> Double {
    images.imageRows().withValues { pixels in
      // Counted from the first pair of all, one grey has sums of exactly 0; squares of the greys themselves would leave
      // their rounding as a variance.
      guard let originX = pixels.first, let originY = pixels.dropFirst().first else { return .nan }
      var (count, sumX, sumY, sumXX, sumYY, sumXY) = (0.0, 0.0, 0.0, 0.0, 0.0, 0.0)
      for i in 0..<pixels.count where i % 28 != 27 {
        let (x, y) = (Double(pixels[i]) - Double(originX), Double(pixels[i + 1]) - Double(originY))
        count += 1
        sumX += x
        sumY += y
        sumXX += x * x
        sumYY += y * y
        sumXY += x * y
      }
      let covariance = sumXY / count - sumX * sumY / (count * count)
      let varianceX = sumXX / count - sumX * sumX / (count * count)
      let varianceY = sumYY / count - sumY * sumY / (count * count)
      return covariance / (varianceX * varianceY).squareRoot()
    }
  }

  /// How much images differ from one another, the meter of collapse: the standard deviation of a pixel over the
  /// images, averaged over the pixels, on the scale from paper 0 to ink 1. Images that are all alike have 0;
  /// MNIST has 0.193.
  ///
  /// - Parameters:
  ///   - images: [n × 784] or [n × 28 × 28 × 1]
  ///   - range: What paper and ink are in these images.
  public static func spread(_ images: Tensor, range: ClosedRange<Float> = -1...1) -> Double {
    let rows = images.imageRows()
    let (count, width) = (rows.shape[0], rows.shape[1])
    let total = rows.withValues { pixels in
      var (sums, squares) = (Array(repeating: 0.0, count: width), Array(repeating: 0.0, count: width))
      for row in 0..<count {
        for column in 0..<width {
          let value = Double(pixels[row * width + column])
          sums[column] += value
          squares[column] += value * value
        }
      }
      return (0..<width).reduce(0.0) { total, column in
        let mean = sums[column] / Double(count)
        return total + max(0, squares[column] / Double(count) - mean * mean).squareRoot()
      }
    }
    return total / Double(width) / Double(range.upperBound - range.lowerBound)
  }
}
