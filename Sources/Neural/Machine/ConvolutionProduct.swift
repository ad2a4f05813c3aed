/// The three products of convolutions. An image is looked at through windows, a grid holds a row of numbers for each
/// window, and W [window length × grid channels] goes between them:
///
/// grid = windows(image) · W,  image = the sum of grid · Wᵀ, each row where its window lies,
/// slope of W = windows(image)ᵀ · grid.
///
/// The first is a convolution. The second is its adjoint: the derivative towards its input, and also what is called a
/// transposed convolution. Few images at a time, so that their window matrix stays in the processor's own cache: that
/// of a whole minibatch would cost as much to write and read as the product.
extension Windows {
  /// grid = windows(image) · W + bias, for each of n images, and the leaky rectifier of it where there is a slope.
  func convolve(
    _ n: Int, from images: UnsafePointer<Float>, _ weight: Matrix,
    startingWith bias: UnsafePointer<Float>? = nil, leaking slope: Float? = nil,
    into grids: UnsafeMutablePointer<Float>
  ) {
    shareOut(Parts(of: n, atMost: 4 * Engine.threads), weight.width) { _, some, memory in
      let windows = matrix(some.count, in: memory)
      im2col(some.count, from: images + some.lowerBound * imageCount, to: memory)
      let grid = grids + some.lowerBound * count * weight.width
      multiplyAlone(windows, weight, startingWith: bias, into: grid)
      if let slope { leak(grid, slope, 0..<some.count * count * weight.width) }
    }
  }

  /// image = the sum of grid · Wᵀ over its windows + bias, for each of n images, and the leaky rectifier of it where
  /// there is a slope.
  func convolveTransposed(
    _ n: Int, from grids: UnsafePointer<Float>, _ weight: Matrix,
    startingWith bias: UnsafePointer<Float>? = nil, leaking slope: Float? = nil,
    into images: UnsafeMutablePointer<Float>
  ) {
    shareOut(Parts(of: n, atMost: 4 * Engine.threads), weight.width) { _, some, memory in
      let grid = grid(of: some, in: grids, weight.width)
      if isTurned {
        multiplyAlone(weight, grid.transposed, into: memory)
      } else {
        multiplyAlone(grid, weight.transposed, into: memory)
      }
      let image = images + some.lowerBound * imageCount
      col2im(some.count, from: memory, startingWith: bias, into: image)
      if let slope { leak(image, slope, 0..<some.count * imageCount) }
    }
  }

  /// The sum of windows(image)ᵀ · grid over n images: [window length × grid channels].
  func weightGradient(
    _ n: Int, from images: UnsafePointer<Float>, _ grids: UnsafePointer<Float>, channels gridChannels: Int
  ) -> Storage {
    // A sum for each thread, and then the sum of those in the same order every time.
    let (parts, size) = (Parts(of: n, atMost: Engine.threads), length * gridChannels)
    let sums = Storage(zeros: parts.count * size)
    shareOut(parts, gridChannels) { part, some, memory in
      let (windows, grid) = (matrix(some.count, in: memory), grid(of: some, in: grids, gridChannels))
      im2col(some.count, from: images + some.lowerBound * imageCount, to: memory)
      // Of (AᵀB) and (BᵀA)ᵀ, the library is quicker with the one whose right side lies as it is read.
      if isTurned {
        multiplyAlone(windows.transposed, grid, adding: true, into: sums.start + part * size)
      } else {
        multiplyAlone(grid.transposed, windows, adding: true, into: sums.start + part * size)
      }
    }
    let slope = Storage(count: size)
    let (source, target) = (sums.start, slope.start)
    let (down, right) = isTurned ? (gridChannels, 1) : (1, length)
    inParallel((length + 15) / 16, grain: max(1, 1024 / gridChannels), unit: 1) { lines in
      // Sixteen entries at a time, since neighbours share a cache line on the one side or the other.
      for first in Swift.stride(from: 16 &* lines.lowerBound, to: 16 &* lines.upperBound, by: 16) {
        for channel in 0..<gridChannels {
          for entry in first..<Swift.min(first &+ 16, length) {
            var total: Float = 0
            for part in 0..<parts.count { total += source[part &* size &+ entry &* down &+ channel &* right] }
            target[entry &* gridChannels &+ channel] = total
          }
        }
      }
    }
    return slope
  }

  /// Calls `body` for a few images at a time, with memory for their window matrix; each part of all on one thread.
  private func shareOut(
    _ parts: Parts, _ gridChannels: Int,
    _ body: (_ part: Int, _ some: Range<Int>, _ memory: UnsafeMutablePointer<Float>) -> Void
  ) {
    let group = max(1, Windows.numbersAtOnce / max(1, count * (length + gridChannels)))
    share(parts) { number, part in
      let memory = Storage(count: min(group, part.count) * count * length)
      for first in Swift.stride(from: part.lowerBound, to: part.upperBound, by: group) {
        body(number, first..<min(first + group, part.upperBound), memory.start)
      }
    }
  }

  /// The windows and grids of so many images fill half of a processor's own cache: 512 KB.
  private static let numbersAtOnce = 131_072

  private func grid(of some: Range<Int>, in grids: UnsafePointer<Float>, _ gridChannels: Int) -> Matrix {
    Matrix(
      start: grids + some.lowerBound * count * gridChannels, rows: some.count * count, columns: gridChannels)
  }
}
