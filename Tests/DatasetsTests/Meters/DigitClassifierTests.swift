import Datasets
import Foundation
import Neural
import Testing

struct DigitClassifierTests {
  let classifier: DigitClassifier

  init() throws { classifier = try DigitClassifier() }

  @Test func rightOnTheTestImages() throws {
    let test = try MNIST.test()
    let accuracy = classifier.accuracy(on: test)
    #expect(abs(accuracy - 0.9797) < 0.0005, "\(accuracy)")
    // On the same images in the other range and shape.
    let other = try MNIST.test(scaledTo: 0...1).images.reshaped(to: [10_000, 28, 28, 1])
    let verdicts = classifier.verdicts(on: other, range: 0...1)
    let before = classifier.verdicts(on: test.images)
    #expect(zip(verdicts, before).count { $0.digit != $1.digit } <= 1)
  }

  @Test func histogramOfTheTestImages() throws {
    let histogram = classifier.histogram(of: try MNIST.test().images)
    #expect(histogram.total == 10_000)
    #expect(histogram.digitsDrawn == 10)
    let truth = [980, 1135, 1032, 1010, 982, 892, 958, 1028, 974, 1009]
    #expect(zip(histogram.counts, truth).allSatisfy { abs($0 - $1) < 25 }, "\(histogram.counts)")
    #expect(histogram.clearShare > 0.97 && histogram.clearShare < 1, "\(histogram.clearShare)")
    #expect(abs(histogram.distanceFromUniform - 0.02) < 0.01, "\(histogram.distanceFromUniform)")
    #expect(histogram.entropy > 2.295 && histogram.entropy < log(10))
  }

  @Test func onlySevensAreOnlySevens() throws {
    let test = try MNIST.test()
    let sevens = test.images.rows(at: test.labels.indices.filter { test.labels[$0] == 7 })
    let histogram = classifier.histogram(of: sevens)
    #expect(histogram.counts[7] > 990 && histogram.digitsDrawn <= 2, "\(histogram.counts)")
  }

  @Test func whatIsNoDigitIsUnclear() throws {
    let noise = classifier.histogram(of: Random(seed: 1).uniform([1000, 784], in: -1...1))
    #expect(noise.clearShare < 0.01, "\(noise.clearShare)")
    let paper = classifier.verdicts(on: Tensor([1, 784], repeating: -1))
    #expect(!paper[0].isClear)
    // Ink of one digit and of the next, a hundred times.
    let test = try MNIST.test(scaledTo: 0...1).images
    let (a, b) = (test.rows(0..<100), test.rows(1..<101))
    let scribbles = classifier.histogram(of: a + b - a * b, range: 0...1)
    #expect(scribbles.clearShare < 0.35, "\(scribbles.clearShare)")
  }

  @Test func fileInThePackageIsSmall() throws {
    let file = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../../Sources/Datasets/\(DigitClassifier.file)")
    #expect(try Data(contentsOf: file).count < 300_000)
  }

  @Test func missingWeightsAreSaid() {
    let error = #expect(throws: WeightsError.self) { try DigitClassifier(weights: "no/such.safetensors") }
    #expect(error?.description.contains("no/such.safetensors") == true)
  }

  @Test func untrainedItGuesses() throws {
    let guessing = DigitClassifier(DigitClassifier.makeNetwork(Random(seed: 9)))
    #expect(guessing.accuracy(on: try MNIST.test()) < 0.3)
  }
}

struct DigitHistogramTests {
  @Test func evenCountsAreUniform() {
    let even = DigitHistogram(counts: Array(repeating: 50, count: 10))
    #expect(abs(even.entropy - log(10)) < 1e-12)
    #expect(even.distanceFromUniform < 1e-12)
    #expect(even.digitsDrawn == 10 && even.clearShare == 1)
  }

  @Test func oneDigitIsAsFarAsCanBe() {
    let ones = DigitHistogram(counts: [0, 200, 0, 0, 0, 0, 0, 0, 0, 0], unclear: 50)
    #expect(ones.entropy == 0)
    #expect(abs(ones.distanceFromUniform - 0.9) < 1e-12)
    #expect(ones.digitsDrawn == 1 && ones.clearShare == 0.75)
  }

  @Test func halfOfThem() {
    let five = DigitHistogram(counts: [2, 2, 2, 2, 2, 0, 0, 0, 0, 0])
    #expect(abs(five.entropy - log(5)) < 1e-12)
    #expect(abs(five.distanceFromUniform - 0.5) < 1e-12)
  }

  @Test func oneInAHundredIsDrawn() {
    #expect(DigitHistogram(counts: [1, 99, 0, 0, 0, 0, 0, 0, 0, 0]).digitsDrawn == 2)
    #expect(DigitHistogram(counts: [1, 100, 0, 0, 0, 0, 0, 0, 0, 0]).digitsDrawn == 1)
  }
}
