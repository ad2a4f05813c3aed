import Neural

/// Convolutions and pooling as their formulas say, one number at a time in double precision.
///
/// Both convolutions add up products: an entry of W times an entry of an image goes to an entry of another. Which
/// three entries belong together is all there is to know; it makes the values and both gradients.
struct PlainConvolution {
  typealias Term = (image: Int, weight: Int, grid: Int)

  private let shapes: (image: [Int], weight: [Int], grid: [Int])
  private let terms: [Term]

  /// For images [n × height × width × c], a grid [n × rows × columns × d] and W [kernel height × kernel width × c × d].
  init(image: Shape, weight: Shape, stride: Int, padding: Padding) {
    let (n, height, width, channels) = (image[0], image[1], image[2], image[3])
    let (size, outputs) = ((weight[0], weight[1]), weight[3])
    let (rows, top) = Self.places(height, size.0, stride, padding)
    let (columns, left) = Self.places(width, size.1, stride, padding)
    var terms: [Term] = []
    for image in 0..<n {
      for row in 0..<rows {
        for column in 0..<columns {
          for i in 0..<size.0 {
            for j in 0..<size.1 {
              let (y, x) = (row * stride + i - top, column * stride + j - left)
              guard y >= 0, y < height, x >= 0, x < width else { continue }
              for c in 0..<channels {
                for d in 0..<outputs {
                  terms.append(
                    (
                      image: ((image * height + y) * width + x) * channels + c,
                      weight: ((i * size.1 + j) * channels + c) * outputs + d,
                      grid: ((image * rows + row) * columns + column) * outputs + d
                    ))
                }
              }
            }
          }
        }
      }
    }
    self.terms = terms
    shapes = (image.array, weight.array, [n, rows, columns, outputs])
  }

  var gridShape: Shape { Shape(shapes.grid) }

  /// How many windows there are along a side, and how many zeros stand before the first entry.
  static func places(_ extent: Int, _ size: Int, _ stride: Int, _ padding: Padding) -> (Int, Int) {
    switch padding {
    case .valid:
      var count = 0
      while count * stride + size <= extent { count += 1 }
      return (count, 0)
    case .same:
      var count = 0
      while count * stride < extent { count += 1 }
      var zeros = 0
      while extent + zeros < (count - 1) * stride + size { zeros += 1 }
      return (count, zeros / 2)
    }
  }

  /// Each sum of products towards one of the three.
  func grid(image: Tensor, weight: Tensor) -> Tensor {
    sum(Shape(shapes.grid), image, weight) { ($0.grid, $0.image, $0.weight) }
  }
  func image(grid: Tensor, weight: Tensor) -> Tensor {
    sum(Shape(shapes.image), grid, weight) { ($0.image, $0.grid, $0.weight) }
  }
  func weight(image: Tensor, grid: Tensor) -> Tensor {
    sum(Shape(shapes.weight), image, grid) { ($0.weight, $0.image, $0.grid) }
  }

  private func sum(
    _ shape: Shape, _ a: Tensor, _ b: Tensor, _ places: (Term) -> (to: Int, a: Int, b: Int)
  ) -> Tensor {
    let (a, b) = (a.values, b.values)
    var sums = [Double](repeating: 0, count: shape.count)
    for term in terms {
      let place = places(term)
      sums[place.to] += Double(a[place.a]) * Double(b[place.b])
    }
    return Tensor(shape, sums.map(Float.init))
  }

  /// The largest of each window, and where it stands.
  static func pool(_ x: Tensor, size: Int, stride: Int) -> (y: Tensor, winners: [Int]) {
    let values = x.values
    let (n, height, width, channels) = (x.shape[0], x.shape[1], x.shape[2], x.shape[3])
    let (rows, columns) = (places(height, size, stride, .valid).0, places(width, size, stride, .valid).0)
    var winners: [Int] = []
    for image in 0..<n {
      for row in 0..<rows {
        for column in 0..<columns {
          for c in 0..<channels {
            var winner = -1
            for y in row * stride..<row * stride + size {
              for x in column * stride..<column * stride + size {
                let place = ((image * height + y) * width + x) * channels + c
                if winner < 0 || values[place] > values[winner] { winner = place }
              }
            }
            winners.append(winner)
          }
        }
      }
    }
    return (Tensor([n, rows, columns, channels], winners.map { values[$0] }), winners)
  }
}
