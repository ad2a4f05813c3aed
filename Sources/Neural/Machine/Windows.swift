/// What lies around an image for windows that reach over its edge.
public enum Padding: Sendable {
  /// Nothing: only windows that lie wholly inside the image count.
  case valid
  /// Zeros, so that the windows number ⌈size / stride⌉ a side; an odd one goes to the bottom and to the right, as in
  /// TensorFlow.
  case same

  /// The side of an image over which so many windows of this size lie.
  func side(underWindows count: Int, of size: Int, stride: Int) -> Int {
    self == .same ? count * stride : count * stride + max(size - stride, 0)
  }
}

/// The windows that a kernel looks through: a grid of places over an image.
///
/// A window reads kernelHeight × kernelWidth × channels numbers of the image, and there are rows × columns of them.
/// Convolution makes a grid of outputs from an image; transposed convolution makes an image from a grid; pooling, too,
/// looks through windows.
struct Windows {
  /// The image.
  let height: Int
  let width: Int
  let channels: Int
  /// The kernel.
  let kernelHeight: Int
  let kernelWidth: Int
  let stride: Int
  /// The grid.
  let rows: Int
  let columns: Int
  /// The zeros above the image and to its left, and the size of the image with all zeros around it.
  let top: Int
  let left: Int
  let paddedHeight: Int
  let paddedWidth: Int

  /// How many windows an image has.
  var count: Int { rows * columns }
  /// How many numbers a window reads.
  var length: Int { kernelHeight * kernelWidth * channels }
  /// How many numbers an image has.
  var imageCount: Int { height * width * channels }

  /// The windows of this size over images of the shape [n × height × width × channels].
  init(over images: Shape, size: (height: Int, width: Int), stride: Int, padding: Padding) {
    guard images.rank == 4 else {
      fatalError("Windows lie over images of [n × height × width × channels]; these are of \(images).")
    }
    guard stride >= 1, size.height >= 1, size.width >= 1 else {
      fatalError(
        "Windows are at least 1 × 1 and lie at least 1 apart; \(size.height) × \(size.width) with stride \(stride) was asked for."
      )
    }
    (height, width, channels) = (images[1], images[2], images[3])
    guard padding == .same || (size.height <= height && size.width <= width) else {
      fatalError(
        "A window of \(size.height) × \(size.width) does not fit into an image of \(height) × \(width): take a smaller one, or `.same` padding."
      )
    }
    /// Along one side: the windows, the zeros before the image, and all of it with zeros.
    func places(_ extent: Int, _ size: Int) -> (count: Int, before: Int, padded: Int) {
      let count = padding == .same ? (extent + stride - 1) / stride : (extent - size) / stride + 1
      let missing = max((count - 1) * stride + size - extent, 0)
      return (count, missing / 2, extent + missing)
    }
    (kernelHeight, kernelWidth, self.stride) = (size.height, size.width, stride)
    (rows, top, paddedHeight) = places(height, size.height)
    (columns, left, paddedWidth) = places(width, size.width)
  }

  /// The windows of kernels of the shape [height × width × …].
  init(over images: Shape, kernel: Shape, _ stride: Int, _ padding: Padding) {
    self.init(over: images, size: (kernel[0], kernel[1]), stride: stride, padding: padding)
  }

  /// Calls `body` for each window with its number and the place of its first entry in the image with zeros around it.
  @inline(__always)
  func forEach(_ body: (_ window: Int, _ corner: Int) -> Void) {
    for row in 0..<rows {
      for column in 0..<columns {
        body(row &* columns &+ column, (row &* paddedWidth &+ column) &* stride &* channels)
      }
    }
  }
}
