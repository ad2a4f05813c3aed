import Foundation
import Neural

/// Handwritten digits: 60,000 to train on and 10,000 to test with, 28 × 28 grey pixels each.
///
/// Collected by Yann LeCun, Corinna Cortes and Christopher Burges from NIST's special databases 1 and 3. The
/// four files are part of the package; the README beside them gives their source and licence. Other sets of images come
/// in four files of the same shape, such as Fashion-MNIST: a folder of them can take MNIST's place.
///
/// They are kept as the bytes that the files hold, a quarter of the numbers that they become when they are asked for.
/// Not `Sendable`.
public final class MNIST {
  /// [n × 784], one image a row, its pixels row by row; paper at the range's lower end, ink at its upper. Who
  /// needs a few at a time asks for those: ``images(at:)``.
  public private(set) lazy var images: Tensor = {
    let all = images(at: 0..<labels.count)
    pixels = nil
    return all
  }()
  /// The digit that each image shows, 0 to 9.
  public let labels: [UInt8]

  /// Nil once all are numbers.
  private var pixels: [UInt8]?
  private let range: ClosedRange<Float>

  /// The 60,000 images to train on, in the order of the files.
  ///
  /// - Parameters:
  ///   - other: A folder of other images, instead.
  ///   - range: Where 0 (paper) and 255 (ink) come to lie: `-1...1` for a generator that ends in a hyperbolic tangent,
  ///     `0...1` for one that ends in a sigmoid.
  public static func training(
    in other: String? = nil, scaledTo range: ClosedRange<Float> = -1...1
  ) throws(DatasetError) -> MNIST {
    try MNIST(folder: other ?? folder, name: "train", count: 60_000, isReaders: other != nil, scaledTo: range)
  }

  /// The 10,000 images to test with, written by other people than those to train on.
  ///
  /// The parameters are those of ``training(in:scaledTo:)``.
  public static func test(
    in other: String? = nil, scaledTo range: ClosedRange<Float> = -1...1
  ) throws(DatasetError) -> MNIST {
    try MNIST(folder: other ?? folder, name: "t10k", count: 10_000, isReaders: other != nil, scaledTo: range)
  }

  /// All 70,000 images, those to train on before those to test with: for a division of one's own.
  ///
  /// The parameters are those of ``training(in:scaledTo:)``.
  public static func all(
    in other: String? = nil, scaledTo range: ClosedRange<Float> = -1...1
  ) throws(DatasetError) -> MNIST {
    let (first, second) = (try training(in: other, scaledTo: range), try test(in: other, scaledTo: range))
    return MNIST(
      pixels: (first.pixels ?? []) + (second.pixels ?? []), labels: first.labels + second.labels,
      scaledTo: range)
  }

  /// Some of the images in this order: [n × 784].
  public func images(at indices: some Collection<Int>) -> Tensor {
    guard let pixels else { return images.rows(at: indices) }
    let beginning = Work.begin()
    defer { Work.minibatches.end(beginning) }
    let (size, lowest, width) = (28 * 28, range.lowerBound, range.upperBound - range.lowerBound)
    return Tensor([indices.count, size]) { target in
      pixels.withUnsafeBufferPointer { pixels in
        var row = 0
        for index in indices {
          guard labels.indices.contains(index) else {
            fatalError("Image \(index) was asked of \(labels.count) (0 to \(labels.count - 1)).")
          }
          for pixel in 0..<size {
            target[row &* size &+ pixel] = lowest + Float(pixels[index &* size &+ pixel]) / 255 * width
          }
          row += 1
        }
      }
    }
  }

  private static var folder: String { Bundle.module.bundlePath + "/mnist" }

  private init(pixels: [UInt8], labels: [UInt8], scaledTo range: ClosedRange<Float>) {
    (self.pixels, self.labels, self.range) = (pixels, labels, range)
  }

  convenience init(
    folder: String, name: String, count: Int, isReaders: Bool = false, scaledTo range: ClosedRange<Float>
  ) throws(DatasetError) {
    do throws(DatasetError) {
      let files = IDXFolder(path: folder)
      try self.init(
        images: isReaders ? try files.images(name) : "\(folder)/\(name)-images-idx3-ubyte.gz",
        labels: isReaders ? try files.labels(name) : "\(folder)/\(name)-labels-idx1-ubyte.gz",
        count: count, scaledTo: range)
    } catch {
      var error = error
      error.isReaders = isReaders
      throw error
    }
  }

  private convenience init(
    images imagePath: String, labels labelPath: String, count: Int, scaledTo range: ClosedRange<Float>
  ) throws(DatasetError) {
    let digits = try IDX(labelPath, shape: [count])
    if let index = digits.bytes.firstIndex(where: { $0 > 9 }) {
      throw DatasetError(path: labelPath, problem: .labelOutOfRange(label: digits.bytes[index], index: index))
    }
    let pixels = try IDX(imagePath, shape: [count, 28, 28])
    self.init(pixels: pixels.bytes, labels: digits.bytes, scaledTo: range)
  }
}
