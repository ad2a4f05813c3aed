import Datasets
import Neural
import Testing

/// What everybody knows of MNIST, found in the files of this package.
struct MNISTTests {
  @Test func training() throws {
    let mnist = try MNIST.training(scaledTo: 0...1)
    #expect(mnist.images.shape == [60_000, 784])
    #expect(mnist.labels.prefix(10) == [5, 0, 4, 1, 9, 2, 1, 3, 1, 4])
    #expect(histogram(mnist.labels) == [5923, 6742, 5958, 6131, 5842, 5421, 5918, 6265, 5851, 5949])

    // The mean and the standard deviation by which other courses normalise.
    var (sum, squares) = (0.0, 0.0)
    mnist.images.withValues { pixels in
      for pixel in pixels {
        sum += Double(pixel)
        squares += Double(pixel * pixel)
      }
    }
    let mean = sum / Double(mnist.images.count)
    let deviation = (squares / Double(mnist.images.count) - mean * mean).squareRoot()
    #expect(abs(mean - 0.1307) < 5e-5)
    #expect(abs(deviation - 0.3081) < 5e-5)
  }

  @Test func test() throws {
    let mnist = try MNIST.test()
    #expect(mnist.images.shape == [10_000, 784])
    #expect(mnist.labels.prefix(5) == [7, 2, 1, 0, 4])
    #expect(histogram(mnist.labels) == [980, 1135, 1032, 1010, 982, 892, 958, 1028, 974, 1009])
  }

  @Test func allAreThoseToTrainOnAndThenThoseToTestWith() throws {
    let (all, training, test) = (try MNIST.all(), try MNIST.training(), try MNIST.test())
    #expect(all.images.shape == [70_000, 784])
    #expect(all.labels == training.labels + test.labels)
    for (row, part, index) in [
      (0, training, 0), (59_999, training, 59_999), (60_000, test, 0), (69_999, test, 9_999),
    ] {
      #expect(all.images.rows(row..<row + 1).values == part.images.rows(index..<index + 1).values)
    }
  }

  /// From the bytes, and from the numbers once they are there.
  @Test func someImagesAreRowsOfAll() async throws {
    let (bytes, numbers) = (try MNIST.test(scaledTo: 0...1), try MNIST.test(scaledTo: 0...1))
    let all = numbers.images
    for indices in [[], [9_999], [5, 0, 5]] {
      for some in [bytes.images(at: indices), numbers.images(at: indices)] {
        #expect(some.shape == [indices.count, 784])
        #expect(some.values == all.rows(at: indices).values)
      }
    }
    await #expect(processExitsWith: .failure) { _ = try MNIST.test().images(at: [10_000]) }
  }

  @Test func minibatchesOfTheBytesAreThoseOfTheNumbers() throws {
    let mnist = try MNIST.test(scaledTo: 0...1)
    let indices = Random(seed: 1).permutation(10_000).suffix(50)
    func random() -> Random { Random(seed: 2) }
    let some = Minibatches(mnist, at: Array(indices), size: 16, shuffledBy: random(), keepsShortBatch: false)
    let same = Minibatches(
      mnist.images.rows(at: indices), size: 16, shuffledBy: random(), keepsShortBatch: false)
    #expect(some.count == 3 && same.count == 3)
    #expect(some.map(\.values) == same.map(\.values))
  }

  @Test func firstImageIsAFive() throws {
    let five = try MNIST.training(scaledTo: 0...255).images.rows(0..<1).values
    #expect(five.reduce(0, +) == 27_525)
    // The stroke at the top of the five, row 5, between columns 12 and 24.
    #expect(
      Array(five[(5 * 28 + 12)..<(5 * 28 + 24)]) == [3, 18, 18, 18, 126, 136, 175, 26, 166, 255, 247, 127])
  }

  @Test func scaledToReachesBothEnds() throws {
    let pixels = try MNIST.test().images.values
    #expect(pixels.min() == -1)
    #expect(pixels.max() == 1)
  }

  private func histogram(_ labels: [UInt8]) -> [Int] {
    labels.reduce(into: Array(repeating: 0, count: 10)) { $0[Int($1)] += 1 }
  }
}
