/// The largest number in each window of an image; see ``maxPool2D(_:size:stride:)``.
public final class MaxPool2D: Layer {
  public let kind = "max_pool2d"
  public let size: Int
  public let stride: Int

  /// The side of a window, and how far apart windows lie: side by side, unless it is said.
  public init(_ size: Int, stride: Int? = nil) {
    self.size = size
    self.stride = stride ?? size
  }

  public func outputShape(for input: Shape) -> Shape {
    let windows = Windows(over: Shape([1] + input.array), size: (size, size), stride: stride, padding: .valid)
    return [windows.rows, windows.columns, input[2]]
  }

  public func callAsFunction(_ input: Tensor, _ mode: Mode) -> Tensor {
    maxPool2D(input, size: size, stride: stride)
  }
}

/// Max pooling: the largest number of each channel in each window of size × size; no padding.
///
/// x: [n × height × width × channels] → y: [n × rows × columns × channels], rows = (height − size) / stride + 1, rounded
/// down. Without a stride the windows lie side by side. A window with NaN in it yields NaN.
///
/// ∂L/∂x is ∂L/∂y at the entry that was the largest (the first of them, if several are), and 0 at the others.
public func maxPool2D(_ x: Tensor, size: Int, stride: Int? = nil) -> Tensor {
  let (y, winners) = largest(x, size: size, stride: stride ?? size)
  guard let tape = x.tape else { return y }
  return tape.record(y) { upstream, gradients in gradients.add(winners.scattered(upstream), to: x) }
}

extension MaxPool2D: PassesGradientBack {
  /// ∂L/∂x is ∂L/∂y at the winners. Which they are is constant but where two are equal, so the derivative of this
  /// collects what has come to the winners.
  public func passBack(_ upstream: Tensor, input: Tensor, output: Tensor) -> Tensor {
    let winners = largest(input, size: size, stride: stride).winners
    let gradient = winners.scattered(upstream)
    guard let tape = upstream.tape else { return gradient }
    return tape.record(gradient) { further, gradients in
      gradients.add(winners.collected(further), to: upstream)
    }
  }
}

/// The largest number of each window and channel, and which of the window's pixels it was.
private func largest(_ x: Tensor, size: Int, stride: Int) -> (y: Tensor, winners: Winners) {
  guard x.shape.rank == 4 else {
    fatalError("maxPool2D takes images of [n × height × width × channels]; it was given \(x.shape).")
  }
  let winners = Winners(in: x.shape, size: size, stride: stride)
  let channels = winners.windows.channels
  let y = Tensor(uninitialized: winners.grids)
  let (source, target, winner) = (x.storage.start, y.storage.start, winners.numbers.start)
  winners.forEachWindow { result, corner in
    let pixel = source + corner
    let (largest, winner) = (target + result, winner + result)
    for c in 0..<channels {
      largest[c] = pixel[c]
      winner[c] = 0
    }
    for (number, offset) in winners.offsets.enumerated().dropFirst() {
      let pixel = pixel + offset
      for c in 0..<channels {
        // Only NaN differs from itself, and from then on nothing is larger.
        let isLarger = pixel[c] > largest[c] || (pixel[c] != pixel[c] && largest[c] == largest[c])
        largest[c] = isLarger ? pixel[c] : largest[c]
        winner[c] = isLarger ? Float(number) : winner[c]
      }
    }
  }
  return (y, winners)
}

/// Which of its window's pixels was the largest, for each window and channel.
private struct Winners {
  let images: Shape
  let windows: Windows
  /// From a window's first pixel to each of its pixels.
  let offsets: [Int]
  /// The number of the pixel among them, one for each entry of the grids.
  let numbers: Storage

  init(in images: Shape, size: Int, stride: Int) {
    let windows = Windows(over: images, size: (size, size), stride: stride, padding: .valid)
    (self.images, self.windows) = (images, windows)
    offsets = (0..<size * size).map {
      ($0 / size * windows.width + $0 % size) * windows.channels
    }
    numbers = Storage(count: images[0] * windows.count * windows.channels)
  }

  /// [n × rows × columns × channels]
  var grids: Shape { [images[0], windows.rows, windows.columns, windows.channels] }

  /// Each grid's entry at its winner's place in the images, and 0 at the others; where windows share a winner, the sum.
  func scattered(_ grid: Tensor) -> Tensor {
    // Where the windows lie side by side all over the image, each pixel is written once; else they may share one, or
    // leave one out.
    let isTiled =
      windows.stride == windows.kernelHeight && windows.height % windows.stride == 0
      && windows.width % windows.stride == 0
    let image = Tensor(images, isTiled ? Storage(count: images.count) : Storage(zeros: images.count))
    let (winner, source, target) = (numbers.start, grid.storage.start, image.storage.start)
    forEachWindow { place, corner in
      let (winner, source) = (winner + place, source + place)
      for (number, offset) in offsets.enumerated() {
        let pixel = target + corner + offset
        if isTiled {
          for c in 0..<windows.channels { pixel[c] = winner[c] == Float(number) ? source[c] : 0 }
        } else {
          for c in 0..<windows.channels { pixel[c] += winner[c] == Float(number) ? source[c] : 0 }
        }
      }
    }
    return image
  }

  /// What stands at the winners' places in the images.
  func collected(_ image: Tensor) -> Tensor {
    let grid = Tensor(uninitialized: grids)
    let (winner, source, target) = (numbers.start, image.storage.start, grid.storage.start)
    forEachWindow { place, corner in
      for c in 0..<windows.channels {
        target[place + c] = source[corner + offsets[Int(winner[place + c])] + c]
      }
    }
    return grid
  }

  /// Calls `body` with the place of each window's entries in the grids, and of its first pixel in the images.
  @inline(__always)
  func forEachWindow(_ body: (_ place: Int, _ corner: Int) -> Void) {
    let beginning = Work.begin()
    defer { Work.pooling.end(beginning) }
    inParallel(images[0], grain: 1, unit: 1) { part in
      for image in part {
        windows.forEach { window, corner in
          body((image &* windows.count &+ window) &* windows.channels, image &* windows.imageCount &+ corner)
        }
      }
    }
  }
}
