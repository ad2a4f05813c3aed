/// The three products of convolutions. An image is looked at through windows, a grid holds one row of numbers for
/// each window, and W [window length × grid channels] goes between them:
///
/// grid = windows(image)·W,  image = Σ over windows of grid·Wᵀ, each where it lies,  slope of W = windows(image)ᵀ·grid.
///
/// The first is a convolution, the second its adjoint: the derivative towards its input, and also what is called a
/// transposed convolution. Each thread has its own images, and takes a few at a time, so that their window matrix
/// stays in the processor's cache: that of a whole minibatch is 26 MB and costs as much as the product.
extension Windows {
  /// grid = windows(image)·W + bias, for each of n images.
  func gather(
    _ n: Int, from images: UnsafePointer<Float>, _ weight: Matrix,
    startingWith bias: UnsafePointer<Float>? = nil,
    into grids: UnsafeMutablePointer<Float>
  ) {
    let channels = weight.width
    eachTile(n, channels) { _, tile, matrix in
      copy(tile, from: images, to: matrix.start)
      let target = grids + tile.lowerBound * count * channels
      if let bias {
        for row in 0..<matrix.height { (target + row &* channels).update(from: bias, count: channels) }
      }
      multiplyHere(matrix.constant, weight, keeping: bias == nil ? 0 : 1, into: target)
    }
  }

  /// image = Σ grid·Wᵀ over its windows + bias, for each of n images.
  func scatter(
    _ n: Int, from grids: UnsafePointer<Float>, _ weight: Matrix,
    startingWith bias: UnsafePointer<Float>? = nil,
    into images: UnsafeMutablePointer<Float>
  ) {
    eachTile(n, weight.width) { _, tile, matrix in
      multiplyHere(rows(of: grids, tile, weight.width), weight.transposed, keeping: 0, into: matrix.start)
      for (place, image) in tile.enumerated() {
        let target = images + image * imageCount
        if let bias {
          for pixel in 0..<height * width {
            (target + pixel &* channels).update(from: bias, count: channels)
          }
        } else {
          target.initialize(repeating: 0, count: imageCount)
        }
        add(matrix.start + place * count * length, to: target)
      }
    }
  }

  /// Σ windows(image)ᵀ·grid over n images: [window length × grid channels].
  func slope(
    _ n: Int, from images: UnsafePointer<Float>, _ grids: UnsafePointer<Float>, channels gridChannels: Int
  ) -> Storage {
    // Each thread sums for itself; the sums are then added in order.
    let sums = (0..<Engine.threads).map { _ in Storage(zeros: length * gridChannels) }
    eachTile(n, gridChannels) { part, tile, matrix in
      copy(tile, from: images, to: matrix.start)
      multiplyHere(
        matrix.constant.transposed, rows(of: grids, tile, gridChannels), keeping: 1, into: sums[part].start)
    }
    let total = sums[0].start
    for sum in sums.dropFirst() {
      let sum = sum.start
      for i in 0..<length * gridChannels { total[i] += sum[i] }
    }
    return sums[0]
  }

  /// A tile's window matrix, to be filled and used.
  private struct WindowMatrix {
    let start: UnsafeMutablePointer<Float>
    let height: Int
    let width: Int
    var constant: Matrix { Matrix(start: start, rows: height, columns: width) }
  }

  /// Cuts n images into one part for each thread, and each part into tiles; `matrix` is room for a tile's windows.
  private func eachTile(
    _ n: Int, _ gridChannels: Int, _ body: (_ part: Int, _ tile: Range<Int>, _ matrix: WindowMatrix) -> Void
  ) {
    Engine.count(operations: 2 * n * count * length * gridChannels)
    let (threads, atOnce) = (Engine.threads, max(1, Windows.tile / max(count * length, 1)))
    Team.shared.share(threads) { part in
      let mine = n * part / threads..<n * (part + 1) / threads
      let matrix = Storage(count: min(atOnce, mine.count) * count * length)
      for first in Swift.stride(from: mine.lowerBound, to: mine.upperBound, by: atOnce) {
        let tile = first..<min(first + atOnce, mine.upperBound)
        body(part, tile, WindowMatrix(start: matrix.start, height: tile.count * count, width: length))
      }
    }
  }

  /// How many numbers a tile's window matrix may have: 512 KB, half of a processor's second-level cache.
  private static let tile = 131_072

  private func copy(
    _ tile: Range<Int>, from images: UnsafePointer<Float>, to matrix: UnsafeMutablePointer<Float>
  ) {
    for (place, image) in tile.enumerated() {
      copy(from: images + image * imageCount, to: matrix + place * count * length)
    }
  }

  /// The rows of a tile's grids.
  private func rows(of grids: UnsafePointer<Float>, _ tile: Range<Int>, _ channels: Int) -> Matrix {
    Matrix(start: grids + tile.lowerBound * count * channels, rows: tile.count * count, columns: channels)
  }
}
