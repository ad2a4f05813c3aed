/// The windows of a few images as a matrix, a window a row: [n·rows·columns × kernelHeight·kernelWidth·channels].
/// It turns a convolution into a matrix product. ("im2col", and the way back "col2im".)
///
/// A window lies in its image as strips, one for each row of the kernel, of kernelWidth·channels numbers that are
/// neighbours there, too. With one channel those are a handful, and it is quicker to write the matrix turned round, a
/// row for each entry of the kernel: what the windows of a line see there are neighbours again.
extension Windows {
  var isTurned: Bool { channels == 1 }

  /// The matrix, without content.
  func matrix(_ n: Int, in memory: UnsafeMutablePointer<Float>) -> Matrix {
    isTurned
      ? Matrix(start: memory, rows: length, columns: n * count, isTransposed: true)
      : Matrix(start: memory, rows: n * count, columns: length)
  }

  /// Writes the windows of n images.
  func im2col(_ n: Int, from images: UnsafePointer<Float>, to matrix: UnsafeMutablePointer<Float>) {
    let beginning = Work.begin()
    defer { Work.windows.end(beginning, threads: Engine.threads) }
    guard (paddedHeight, paddedWidth) != (height, width) else {
      copyWindows(n, from: images, to: matrix)
      return
    }
    let padded = Storage(zeros: n * paddedCount)
    for image in 0..<n {
      for y in 0..<height {
        (padded.start + image * paddedCount + place(y)).update(
          from: images + image * imageCount + y * width * channels, count: width * channels)
      }
    }
    copyWindows(n, from: padded.start, to: matrix)
  }

  /// The way back: n images whose pixels are the sums of all that stands for them in the matrix, plus `bias`.
  func col2im(
    _ n: Int, from matrix: UnsafePointer<Float>, startingWith bias: UnsafePointer<Float>?,
    into images: UnsafeMutablePointer<Float>
  ) {
    let beginning = Work.begin()
    defer { Work.windows.end(beginning, threads: Engine.threads) }
    let padded = Storage(count: n * paddedCount)
    if let bias {
      fill(padded.start, rows: n * paddedHeight * paddedWidth, with: bias, columns: channels)
    } else {
      padded.start.initialize(repeating: 0, count: padded.count)
    }
    addWindows(n, from: matrix, to: padded.start)
    for image in 0..<n {
      for y in 0..<height {
        (images + image * imageCount + y * width * channels)
          .update(from: padded.start + image * paddedCount + place(y), count: width * channels)
      }
    }
  }

  /// How many numbers an image has with the zeros around it, and where one of its rows begins there.
  private var paddedCount: Int { paddedHeight * paddedWidth * channels }
  private func place(_ y: Int) -> Int { ((top + y) * paddedWidth + left) * channels }

  private func copyWindows(
    _ n: Int, from images: UnsafePointer<Float>, to matrix: UnsafeMutablePointer<Float>
  ) {
    if isTurned {
      forEachLine(n) { line, place in
        let (source, target) = (images + place, matrix + line)
        for column in 0..<columns { target[column] = source[column &* stride] }
      }
    } else {
      forEachStrip(n) { strip, place in
        let (source, target) = (UnsafeRawPointer(images + place), UnsafeMutableRawPointer(matrix + strip))
        // In steps of 16. What is written too far the next strip writes over, and storage has room at its end.
        var done = 0
        while done < kernelWidth &* channels &* 4 {
          target.storeBytes(
            of: source.loadUnaligned(fromByteOffset: done, as: SIMD16<Float>.self), toByteOffset: done,
            as: SIMD16<Float>.self)
          done &+= 64
        }
      }
    }
  }

  private func addWindows(
    _ n: Int, from matrix: UnsafePointer<Float>, to images: UnsafeMutablePointer<Float>
  ) {
    if isTurned {
      forEachLine(n) { line, place in
        let (source, target) = (matrix + line, images + place)
        for column in 0..<columns { target[column &* stride] += source[column] }
      }
    } else {
      forEachStrip(n) { strip, place in
        let (source, target) = (matrix + strip, images + place)
        for entry in 0..<kernelWidth &* channels { target[entry] += source[entry] }
      }
    }
  }

  /// Calls `body` with each strip's place in the matrix and in the images, in the matrix' order.
  @inline(__always)
  private func forEachStrip(_ n: Int, _ body: (_ strip: Int, _ place: Int) -> Void) {
    for image in 0..<n {
      forEach { window, corner in
        for i in 0..<kernelHeight {
          body(
            ((image &* count &+ window) &* kernelHeight &+ i) &* kernelWidth &* channels,
            image &* paddedCount &+ corner &+ i &* paddedWidth &* channels)
        }
      }
    }
  }

  /// Calls `body` with each line's place in the turned matrix and in the images, in the matrix' order.
  @inline(__always)
  private func forEachLine(_ n: Int, _ body: (_ line: Int, _ place: Int) -> Void) {
    for i in 0..<kernelHeight {
      for j in 0..<kernelWidth {
        for image in 0..<n {
          for row in 0..<rows {
            body(
              (((i &* kernelWidth &+ j) &* n &+ image) &* rows &+ row) &* columns,
              image &* paddedCount &+ (row &* stride &+ i) &* paddedWidth &+ j)
          }
        }
      }
    }
  }
}
