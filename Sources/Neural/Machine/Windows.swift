/// What lies around an image for windows that reach over its edge.
public enum Padding: Sendable {
  /// Nothing: only windows that lie wholly inside the image count.
  case valid
  /// Zeros, so that the windows number ⌈size / stride⌉ a side; an odd one goes to the bottom and to the right, as in
  /// TensorFlow.
  case same
}

/// The windows that a kernel looks through: a grid of places over an image.
///
/// A window reads size × size × channels numbers of the image, and there are rows × columns of them. Convolution
/// makes a grid of outputs from an image; transposed convolution makes an image from a grid; pooling, too, looks
/// through windows. All of an image's windows, one below the other, are its window matrix
/// [rows·columns × size·size·channels], which turns a convolution into a matrix product.
struct Windows {
  /// The image.
  let height: Int
  let width: Int
  let channels: Int
  /// The kernel.
  let kernelHeight: Int
  let kernelWidth: Int
  let stride: Int
  /// Rows of zeros above the image, and columns of them to its left.
  let top: Int
  let left: Int
  /// The grid.
  let rows: Int
  let columns: Int

  /// How many numbers a window reads.
  var length: Int { kernelHeight * kernelWidth * channels }
  /// How many windows an image has.
  var count: Int { rows * columns }
  /// How many numbers an image has.
  var imageCount: Int { height * width * channels }

  /// The windows of this size over images of the shape [n × height × width × channels].
  init(over images: Shape, size: (height: Int, width: Int), stride: Int, padding: Padding) {
    guard images.rank == 4 else {
      fatalError("Windows lie over images of [n × height × width × channels]; these are of \(images).")
    }
    (height, width, channels) = (images[1], images[2], images[3])
    (kernelHeight, kernelWidth, self.stride) = (size.height, size.width, stride)
    guard stride >= 1, size.height >= 1, size.width >= 1 else {
      fatalError(
        "Windows are at least 1 × 1 and lie at least 1 apart; \(size.height) × \(size.width) with stride \(stride) was asked for."
      )
    }
    guard padding == .same || (size.height <= height && size.width <= width) else {
      fatalError(
        "A window of \(size.height) × \(size.width) does not fit into an image of \(height) × \(width): take a smaller one, or `.same` padding."
      )
    }
    func places(_ extent: Int, _ size: Int) -> (count: Int, before: Int) {
      guard padding == .same else { return ((extent - size) / stride + 1, 0) }
      let count = (extent + stride - 1) / stride
      return (count, max((count - 1) * stride + size - extent, 0) / 2)
    }
    (rows, top) = places(height, size.height)
    (columns, left) = places(width, size.width)
  }

  /// Writes the window matrix of one image.
  func copy(from image: UnsafePointer<Float>, to matrix: UnsafeMutablePointer<Float>) {
    var target = matrix
    forEachStrip { place, inside, before, after in
      target.initialize(repeating: 0, count: before)
      if inside <= 16 {
        // One wide load and store: a call of memcpy costs more than a few numbers. What it writes too far is
        // written over by the next, and storage has room behind its end.
        UnsafeMutableRawPointer(target + before).storeBytes(
          of: UnsafeRawPointer(image + place).loadUnaligned(as: SIMD16<Float>.self), as: SIMD16<Float>.self)
      } else {
        (target + before).update(from: image + place, count: inside)
      }
      (target + before + inside).initialize(repeating: 0, count: after)
      target += before + inside + after
    }
  }

  /// The way back: adds each number of a window matrix to where it was copied from.
  func add(_ matrix: UnsafePointer<Float>, to image: UnsafeMutablePointer<Float>) {
    var source = matrix
    forEachStrip { place, inside, before, after in
      source += before
      for i in 0..<inside { image[place &+ i] += source[i] }
      source += inside + after
    }
  }

  /// Calls `body` for each window that lies wholly inside the image, with its number and the place of its first entry.
  @inline(__always)
  func forEach(_ body: (_ window: Int, _ corner: Int) -> Void) {
    for row in 0..<rows {
      for column in 0..<columns {
        body(row * columns + column, (row * width + column) * stride * channels)
      }
    }
  }

  /// Calls `body` with the way from a window's first pixel to each of its pixels.
  @inline(__always)
  func forEachOffset(_ body: (_ offset: Int) -> Void) {
    for i in 0..<kernelHeight {
      for j in 0..<kernelWidth { body((i * width + j) * channels) }
    }
  }

  /// A strip is one row of one window, kernelWidth·channels numbers that lie side by side in the image too: `inside`
  /// of them from `place` on, with `before` and `after` of them outside of it.
  @inline(__always)
  private func forEachStrip(_ body: (_ place: Int, _ inside: Int, _ before: Int, _ after: Int) -> Void) {
    let strip = kernelWidth * channels
    for row in 0..<rows {
      for column in 0..<columns {
        let x = column * stride - left
        let before = max(-x, 0)
        let inside = max(min(x + kernelWidth, width) - max(x, 0), 0)
        for i in 0..<kernelHeight {
          let y = row * stride - top + i
          if y >= 0, y < height, inside > 0 {
            body(
              (y * width + x + before) * channels, inside * channels, before * channels,
              strip - (inside + before) * channels)
          } else {
            body(0, 0, strip, 0)
          }
        }
      }
    }
  }
}
