import Datasets
import Neural
import Notebook
import Plotting

/// A heap of images, built so that what a meter should say of it is plain.
struct Case {
  let name: String
  /// [n × 784] in −1…1
  let images: Tensor
  let scores: Scores
  /// The median distance to the nearest training image.
  let nearest: Double
}

/// The heaps, and what they are measured by.
struct CaseMaker {
  let yardstick: Yardstick
  let training: Tensor
  private let search: NearestImages

  /// - Parameter training: [n × 784], the images that a copyist would copy.
  init(_ yardstick: Yardstick, training: Tensor) {
    (self.yardstick, self.training) = (yardstick, training)
    search = NearestImages(among: training)
  }

  func callAsFunction(_ name: String, _ images: Tensor) -> Case {
    Case(name: name, images: images, scores: yardstick(images), nearest: nearest(to: images))
  }

  /// The same of what a game has made.
  func callAsFunction(_ game: Played) -> Case {
    Case(
      name: game.recipe, images: game.drawings, scores: game.scores,
      nearest: nearest(to: game.drawings))
  }

  private func nearest(to images: Tensor) -> Double {
    let distances = search(images.rows(0..<min(100, images.shape[0]))).map(\.distance).sorted()
    return Double(distances[distances.count / 2])
  }

  /// One digit, again and again.
  func copies(of row: Int, in digits: Tensor) -> Tensor {
    digits.rows(at: Array(repeating: row, count: yardstick.count))
  }

  /// Each pixel drawn from what it is in some digit, without a look at its neighbours.
  func marginals(of digits: Tensor, _ random: Random) -> Tensor {
    let (count, rows) = (yardstick.count, digits.shape[0])
    return Tensor([count, 784]) { pixels in
      digits.withValues { values in
        for place in 0..<count * 784 {
          pixels[place] = values[random.below(rows) * 784 + place % 784]
        }
      }
    }
  }

  /// Each pixel the mean of the 3 × 3 around it, three times over.
  func blurred(_ digits: Tensor) -> Tensor {
    var images = digits.reshaped(to: [digits.shape[0], 28, 28, 1])
    let mean = Tensor([3, 3, 1, 1], repeating: 1 / Float(9))
    // The paper outside is white: −1 here, and 0 to a convolution.
    for _ in 0..<3 {
      images = conv2D(images + 1, mean, Tensor([1], repeating: 0), padding: .same) - 1
    }
    return images.reshaped(to: digits.shape)
  }
}

extension [Case] {
  subscript(name: String) -> Case {
    guard let found = first(where: { $0.name == name }) else {
      fatalError("No heap of images is called \"\(name)\".")
    }
    return found
  }

  /// What all meters say of all heaps.
  func table(caption: String) -> Table {
    Table(
      header: ["", "distance", "precision", "recall", "clear", "from even", "nearest"],
      rows: map {
        [
          $0.name, significant($0.scores.distance, 3), decimal($0.scores.precision, 2),
          decimal($0.scores.recall, 2), decimal($0.scores.clear, 2), decimal($0.scores.uneven, 2),
          decimal($0.nearest, 1),
        ]
      }, caption: caption, flushRight: Set(1...6))
  }

  /// The first images of each.
  func picture(_ title: String) -> Figure {
    Figure(
      title, columns: 3,
      panels: map { heap in
        Figure(heap.name) { digits(heap.images.rows(0..<10), columns: 5) }
      })
  }

  /// How far each is from digits.
  func distances(_ title: String, floor: Double) -> Figure {
    Figure(
      title, height: 300, x: Axis("Fréchet distance from digits", scale: .logarithmic),
      y: Axis("images", categories: map(\.name))
    ) {
      Scatter(x: map(\.scores.distance), y: 0..<count, radius: 5)
      Rule(x: floor, label: "digits, the floor", color: .real)
    }
  }
}

/// Images in −1…1, side by side.
func digits(_ images: Tensor, columns: Int) -> ImageGrid {
  ImageGrid(pixels: images.values, width: 28, height: 28, columns: columns, range: -1...1)
}
