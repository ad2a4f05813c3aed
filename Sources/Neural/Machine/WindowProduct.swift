/// The three products of convolutions. An image is looked at through windows, a grid holds one row of numbers for
/// each window, and W [window length × grid channels] goes between them:
///
/// grid = windows(image)·W,  image = Σ over windows of grid·Wᵀ, each where it lies,  slope of W = windows(image)ᵀ·grid.
///
/// The first is a convolution, the second its adjoint: the derivative towards its input, and also what is called a
/// transposed convolution. One image at a time, so that its window matrix stays in the processor's cache.
extension Windows {
  /// grid = windows(image)·W + bias, for each of n images.
  func gather(
    _ n: Int, from images: UnsafePointer<Float>, _ weight: Matrix,
    startingWith bias: UnsafePointer<Float>? = nil,
    into grids: UnsafeMutablePointer<Float>
  ) {
    eachImage(n) { image, matrix in
      copy(from: images + image * imageCount, to: matrix)
      multiply(
        Matrix(start: matrix, rows: count, columns: length), weight, startingWith: bias,
        into: grids + image * count * weight.width)
    }
  }

  /// image = Σ grid·Wᵀ over its windows + bias, for each of n images.
  func scatter(
    _ n: Int, from grids: UnsafePointer<Float>, _ weight: Matrix,
    startingWith bias: UnsafePointer<Float>? = nil,
    into images: UnsafeMutablePointer<Float>
  ) {
    eachImage(n) { image, matrix in
      multiply(
        Matrix(start: grids + image * count * weight.width, rows: count, columns: weight.width),
        weight.transposed, into: matrix)
      let target = images + image * imageCount
      for pixel in 0..<height * width {
        let entry = target + pixel * channels
        if let bias {
          entry.update(from: bias, count: channels)
        } else {
          entry.initialize(repeating: 0, count: channels)
        }
      }
      add(matrix, to: target)
    }
  }

  /// Σ windows(image)ᵀ·grid over n images: [window length × grid channels].
  func slope(
    _ n: Int, from images: UnsafePointer<Float>, _ grids: UnsafePointer<Float>, channels gridChannels: Int
  ) -> Storage {
    let sum = Storage(zeros: length * gridChannels)
    let matrix = Storage(count: count * length)
    let part = Storage(count: sum.count)
    for image in 0..<n {
      copy(from: images + image * imageCount, to: matrix.start)
      multiply(
        Matrix(start: matrix.start, rows: count, columns: length).transposed,
        Matrix(start: grids + image * count * gridChannels, rows: count, columns: gridChannels),
        into: part.start)
      for i in 0..<sum.count { sum.start[i] += part.start[i] }
    }
    return sum
  }

  private func eachImage(_ n: Int, _ body: (_ image: Int, _ matrix: UnsafeMutablePointer<Float>) -> Void) {
    inParallel(n, grain: 1) { part in
      let matrix = Storage(count: count * length)
      for image in part { body(image, matrix.start) }
    }
  }
}
