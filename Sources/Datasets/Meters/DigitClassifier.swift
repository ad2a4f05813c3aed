import Foundation
import Neural

/// Says which digit an image shows: the instrument that counts which digits a generator draws.
///
/// Ten small judges in one network, each asked whether the image shows its digit; the surest has the word. `swift
/// run classifier` trains it on the 60,000 images of MNIST, and on noise and scribbles, which no judge may take;
/// of the 10,000 digits that it never saw it names 98.0 % rightly.
public struct DigitClassifier {
  private let network: Sequential

  /// The classifier that comes with the package.
  public init() throws(WeightsError) {
    try self.init(weights: Bundle.module.bundlePath + "/" + DigitClassifier.file)
  }

  /// A classifier with weights from the file at `path`.
  public init(weights path: String) throws(WeightsError) {
    let network = DigitClassifier.makeNetwork(Random(seed: 0))
    try network.load(from: path)
    self.init(network)
  }

  /// A classifier whose network, as ``makeNetwork(_:)`` makes it, somebody else trains.
  public init(_ network: Sequential) { self.network = network }

  /// What the file of weights is called.
  public static let file = "digit-classifier.safetensors"

  /// The untrained network: [n × 784], paper 0 and ink 1, to ten logits, [n × 10].
  public static func makeNetwork(_ random: Random) -> Sequential {
    Sequential("digit classifier") {
      Dense(784, 88, random, weights: .heNormal)  // [n × 784] → [n × 88]
      ReLU()
      Dropout(0.2, random.stream("dropout"))
      Dense(88, 32, random, weights: .heNormal)  // [n × 88] → [n × 32]
      ReLU()
      Dense(32, 10, random)  // [n × 32] → [n × 10]
    }
  }

  /// Which digit each image shows, and whether its judge says so: 0 to 9, and a logit above 0.
  ///
  /// - Parameters:
  ///   - images: [n × 784] or [n × 28 × 28 × 1]
  ///   - range: What paper and ink are in these images.
  public func verdicts(
    on images: Tensor, range: ClosedRange<Float> = -1...1
  ) -> [(digit: Int, isClear: Bool)] {
    network(images.imageRows(scaledFrom: range)).withValues { logits in
      stride(from: 0, to: logits.count, by: 10).map { row in
        var digit = 0
        for other in 1..<10 where logits[row + other] > logits[row + digit] { digit = other }
        return (digit, logits[row + digit] > 0)
      }
    }
  }

  /// What the network makes of each image before it names a digit: 32 numbers, [n × 32].
  ///
  /// - Parameters:
  ///   - images: [n × 784] or [n × 28 × 28 × 1]
  ///   - range: What paper and ink are in these images.
  public func features(of images: Tensor, range: ClosedRange<Float> = -1...1) -> Tensor {
    network.layers.dropLast().reduce(images.imageRows(scaledFrom: range)) { $1.layer($0, .inference) }
      .detached
  }

  /// How many of the images show each digit.
  ///
  /// - Parameters:
  ///   - images: [n × 784] or [n × 28 × 28 × 1]
  ///   - range: What paper and ink are in these images.
  public func histogram(of images: Tensor, range: ClosedRange<Float> = -1...1) -> DigitHistogram {
    let verdicts = verdicts(on: images, range: range)
    var counts = Array(repeating: 0, count: 10)
    for verdict in verdicts { counts[verdict.digit] += 1 }
    return DigitHistogram(counts: counts, unclear: verdicts.count { !$0.isClear })
  }

  /// The share of images that it names as their labels do, 0 to 1.
  public func accuracy(on digits: MNIST, range: ClosedRange<Float> = -1...1) -> Double {
    let verdicts = verdicts(on: digits.images, range: range)
    return Double(zip(verdicts, digits.labels).count { $0.digit == Int($1) }) / Double(verdicts.count)
  }
}
