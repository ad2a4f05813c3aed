import Neural

/// Two numbers that an eye needs no help with and a program does.
enum ImageMeters {
  /// How alike neighbouring pixels are: the correlation, over all images, of each pixel with the one to its
  /// right. Noise has about 0, pen strokes have much.
  ///
  /// images: [n × 784], 28 pixels to a row
  static func neighbourCorrelation(_ images: Tensor) -> Double {
    images.withValues { pixels in
      var (count, sumX, sumY, sumXX, sumYY, sumXY) = (0.0, 0.0, 0.0, 0.0, 0.0, 0.0)
      for i in 0..<pixels.count where i % 28 != 27 {
        let (x, y) = (Double(pixels[i]), Double(pixels[i + 1]))
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

  /// How much the images differ from one another: the standard deviation of a pixel over the images, averaged
  /// over the pixels, on the scale from black 0 to white 1. Images that are all alike have 0.
  ///
  /// images: [n × 784] in −1…1
  static func spread(_ images: Tensor) -> Double {
    let (rows, columns) = (images.shape[0], images.shape[1])
    return images.withValues { pixels in
      var total = 0.0
      for column in 0..<columns {
        var (sum, squares) = (0.0, 0.0)
        for row in 0..<rows {
          let value = Double(pixels[row * columns + column] + 1) / 2
          sum += value
          squares += value * value
        }
        let mean = sum / Double(rows)
        total += max(0, squares / Double(rows) - mean * mean).squareRoot()
      }
      return total / Double(columns)
    }
  }
}
