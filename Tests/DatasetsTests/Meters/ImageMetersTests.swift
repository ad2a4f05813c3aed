import Datasets
import Neural
import Testing

struct ImageMetersTests {
  private func images(_ values: (_ image: Int, _ pixel: Int) -> Float, count: Int = 4) -> Tensor {
    Tensor([count, 784], (0..<count * 784).map { values($0 / 784, $0 % 784) })
  }

  @Test func spreadOfMNIST() throws {
    let digits = try MNIST.training(scaledTo: 0...1).images
    #expect(abs(ImageMeters.spread(digits, range: 0...1) - 0.1932) < 5e-5)
    #expect(abs(ImageMeters.neighbourCorrelation(digits) - 0.8076) < 5e-5)
  }

  @Test func imagesAllAlikeHaveNone() {
    #expect(ImageMeters.spread(images { _, pixel in Float(pixel) / 784 }) == 0)
  }

  @Test func halfInkHalfPaperIsOneHalf() {
    #expect(ImageMeters.spread(images { image, _ in image < 2 ? -1 : 1 }) == 0.5)
    #expect(ImageMeters.spread(images { image, _ in image < 2 ? 0 : 1 }, range: 0...1) == 0.5)
    #expect(
      ImageMeters.spread(images { image, pixel in pixel < 392 && image < 2 ? 1 : 0 }, range: 0...1) == 0.25)
  }

  @Test func withoutChannelsOrWith() {
    let flat = Random(seed: 3).uniform([20, 784], in: -1...1)
    let channelled = flat.reshaped(to: [20, 28, 28, 1])
    #expect(ImageMeters.spread(flat) == ImageMeters.spread(channelled))
    #expect(ImageMeters.neighbourCorrelation(flat) == ImageMeters.neighbourCorrelation(channelled))
  }

  @Test func neighboursOfNoiseAreStrangers() {
    let noise = Random(seed: 4).normal([200, 784])
    #expect(abs(ImageMeters.neighbourCorrelation(noise)) < 0.01)
    #expect(abs(ImageMeters.neighbourCorrelation(images { _, pixel in Float(pixel % 28) }) - 1) < 1e-12)
    // Neighbours across the edge do not count: only they are alike here.
    #expect(abs(ImageMeters.neighbourCorrelation(images { _, pixel in Float(pixel % 2) }) + 1) < 1e-12)
  }

  /// Where nothing varies, nothing varies together: no number, whatever the grey's rounding.
  @Test(arguments: [0, 1, -1, 0.1, 0.3, -0.7] as [Float])
  func oneGreyHasNoCorrelation(grey: Float) {
    #expect(ImageMeters.neighbourCorrelation(images { _, _ in grey }).isNaN)
    // One column of another grey at the edge: only one side of the pairs varies.
    for edge in [0, 27] {
      let striped = images { _, pixel in pixel % 28 == edge ? 1 - grey : grey }
      #expect(ImageMeters.neighbourCorrelation(striped).isNaN)
    }
  }

  @Test func whatAreNoDigitsIsRefused() async {
    let result = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      _ = ImageMeters.spread(Tensor([4, 28, 28], repeating: 0))
    }
    let words = String(decoding: result?.standardErrorContent ?? [], as: UTF8.self)
    #expect(
      words.contains(
        "Digits have shape n × 784 or n × 28 × 28 × 1, with at least one image; these have 4 × 28 × 28."))
  }
}
