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
  guard x.shape.rank == 4 else {
    fatalError("maxPool2D takes images of [n × height × width × channels]; it was given \(x.shape).")
  }
  let windows = Windows(over: x.shape, size: (size, size), stride: stride ?? size, padding: .valid)
  let (n, channels) = (x.shape[0], windows.channels)
  let beginning = Work.begin()
  defer { Work.pooling.end(beginning) }
  /// From a window's first pixel to each of its pixels.
  let offsets = (0..<size * size).map { ($0 / size * windows.width + $0 % size) * channels }
  let y = Tensor(uninitialized: [n, windows.rows, windows.columns, channels])
  /// Which of a window's pixels was the largest, for each of y's entries.
  let winners = Storage(count: y.count)
  let (source, target, winner) = (x.storage.start, y.storage.start, winners.start)
  inParallel(n, grain: 1, unit: 1) { part in
    for image in part {
      windows.forEach { window, corner in
        let result = (image &* windows.count &+ window) &* channels
        let pixel = source + image &* windows.imageCount + corner
        let (largest, winner) = (target + result, winner + result)
        for c in 0..<channels {
          largest[c] = pixel[c]
          winner[c] = 0
        }
        for (number, offset) in offsets.enumerated().dropFirst() {
          let pixel = pixel + offset
          for c in 0..<channels {
            // Only NaN differs from itself, and from then on nothing is larger.
            let isLarger = pixel[c] > largest[c] || (pixel[c] != pixel[c] && largest[c] == largest[c])
            largest[c] = isLarger ? pixel[c] : largest[c]
            winner[c] = isLarger ? Float(number) : winner[c]
          }
        }
      }
    }
  }
  guard let tape = x.tape else { return y }
  return tape.record(y) { upstream, gradients in
    let beginning = Work.begin()
    defer { Work.pooling.end(beginning) }
    // Where the windows lie side by side all over the image, each pixel is written once; else they may share one, or
    // leave one out.
    let isTiled = windows.stride == size && windows.height % size == 0 && windows.width % size == 0
    let slope = Tensor(x.shape, isTiled ? Storage(count: x.count) : Storage(zeros: x.count))
    let (winner, dy, dx) = (winners.start, upstream.storage.start, slope.storage.start)
    inParallel(n, grain: 1, unit: 1) { part in
      for image in part {
        windows.forEach { window, corner in
          let result = (image &* windows.count &+ window) &* channels
          let pixel = dx + image &* windows.imageCount + corner
          let (winner, dy) = (winner + result, dy + result)
          for (number, offset) in offsets.enumerated() {
            let pixel = pixel + offset
            if isTiled {
              for c in 0..<channels { pixel[c] = winner[c] == Float(number) ? dy[c] : 0 }
            } else {
              for c in 0..<channels { pixel[c] += winner[c] == Float(number) ? dy[c] : 0 }
            }
          }
        }
      }
    }
    gradients.add(slope, to: x)
  }
}
