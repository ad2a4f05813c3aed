import Foundation
import Testing

@testable import Datasets

/// Each way in which a file can be wrong is told from the others, with the file's name and the numbers.
struct DamagedFileTests {
  let folder: DigitFolder

  init() throws { folder = try DigitFolder() }

  private func problem(with path: String) -> DatasetError.Problem? {
    do {
      _ = try MNIST(folder: folder.path, name: "three", count: 3, scaledTo: 0...1)
      return nil
    } catch {
      #expect(error.path == path)
      #expect(error.description.hasPrefix(path))
      return error.problem
    }
  }

  @Test func wholeFilesAreRead() throws {
    let digits = try MNIST(folder: folder.path, name: "three", count: 3, scaledTo: -1...1)
    #expect(digits.images.shape == [3, 784])
    #expect(digits.labels == [7, 0, 9])
    let values = digits.images.values
    let greys = (0...255).map { (grey: Int) -> Float in -1 + Float(grey) / 255 * 2 }
    #expect(Array(values[..<256]) == greys)
    #expect(values[255] == 1)
    #expect(values[256] == -1)
  }

  @Test func missing() throws {
    try FileManager.default.removeItem(atPath: folder.images)
    #expect(problem(with: folder.images) == .missing)
  }

  @Test func folderInTheFilesPlace() throws {
    try FileManager.default.removeItem(atPath: folder.labels)
    try FileManager.default.createDirectory(atPath: folder.labels, withIntermediateDirectories: false)
    #expect(problem(with: folder.labels) == .unreadable)
  }

  @Test func notGzip() throws {
    try folder.damage(folder.images) { $0 = Data("<html>Not found</html>".utf8) }
    #expect(problem(with: folder.images) == .damagedStream("incorrect header check"))
  }

  @Test func empty() throws {
    try folder.damage(folder.images) { $0 = Data() }
    #expect(problem(with: folder.images) == .endsWithinStream)
  }

  @Test func breaksOff() throws {
    try folder.damage(folder.images) { $0.removeLast(100) }
    #expect(problem(with: folder.images) == .endsWithinStream)
  }

  @Test func breaksOffBeforeTheCheckSum() throws {
    try folder.damage(folder.images) { $0.removeLast(8) }
    #expect(problem(with: folder.images) == .endsWithinStream)
  }

  @Test func wrongCheckSum() throws {
    try folder.damage(folder.images) { $0[$0.count - 8] ^= 1 }
    #expect(problem(with: folder.images) == .damagedStream("incorrect data check"))
  }

  @Test func wrongLength() throws {
    try folder.damage(folder.labels) { $0[$0.count - 4] ^= 1 }
    #expect(problem(with: folder.labels) == .damagedStream("incorrect length check"))
  }

  @Test func bytesAfterTheStream() throws {
    try folder.damage(folder.images) { $0.append(contentsOf: [1, 2, 3]) }
    #expect(problem(with: folder.images) == .bytesAfterStream(3))
  }

  @Test func imagesInTheLabelsPlace() throws {
    try folder.damage(folder.labels) { $0 = try! Data(contentsOf: URL(fileURLWithPath: folder.images)) }
    #expect(problem(with: folder.labels) == .wrongMagicNumber(expected: 2049, found: 2051))
  }

  @Test func wrongMagicNumber() throws {
    try folder.writeImages(magic: 0x0D03)  // floats
    #expect(problem(with: folder.images) == .wrongMagicNumber(expected: 2051, found: 3331))
  }

  @Test func shorterThanTheHeader() throws {
    try folder.write([0, 0, 8, 3, 0, 0, 0, 3, 0, 0], to: folder.images)
    #expect(problem(with: folder.images) == .tooShort(expected: 16, found: 10))
  }

  @Test func shorterThanAnnounced() throws {
    try folder.writeImages(pixels: 3 * 784 - 1)
    #expect(problem(with: folder.images) == .tooShort(expected: 16 + 2352, found: 16 + 2351))
  }

  /// Refused by its header alone, before memory is asked for or the rest is looked at.
  @Test(
    arguments: [[.max, .max, .max], [10_000_000, 28, 28], [5, 28, 28], [0, 28, 28], [3, 14, 56]] as [[UInt32]]
  )
  func announcesAnotherShape(extents: [UInt32]) throws {
    try folder.writeImages(extents: extents, pixels: extents[0] < 6 ? Int(extents.reduce(1, *)) : 2352)
    #expect(
      problem(with: folder.images) == .otherShape(expected: [3, 28, 28], found: extents.map(Int.init)))
  }

  @Test func longerThanAnnounced() throws {
    try folder.writeImages(pixels: 3 * 784 + 70_000)
    #expect(problem(with: folder.images) == .tooLong(expected: 16 + 2352, found: 16 + 72_352))
  }

  @Test func fewerLabelsThanImages() throws {
    try folder.writeLabels(count: 2, [7, 0])
    #expect(problem(with: folder.labels) == .otherShape(expected: [3], found: [2]))
    try folder.writeLabels(count: 0, [])
    #expect(problem(with: folder.labels) == .otherShape(expected: [3], found: [0]))
  }

  @Test func labelThatIsNoDigit() throws {
    try folder.writeLabels([7, 0, 10])
    #expect(problem(with: folder.labels) == .labelOutOfRange(label: 10, index: 2))
  }

  @Test func sentencesNameTheNumbersAndTheRemedy() throws {
    try folder.writeImages(pixels: 3 * 784 - 1)
    let error = #expect(throws: DatasetError.self) {
      try MNIST(folder: folder.path, name: "three", count: 3, scaledTo: 0...1)
    }
    #expect(
      error?.description == """
        \(folder.images) was expected to hold 2368 bytes, as its header says, but holds 2367. \
        Restore it with `git restore Sources/Datasets/mnist`, then `swift package clean`, and build again.
        """)
    #expect(
      DatasetError(path: "a", problem: .otherShape(expected: [3, 28, 28], found: [5, 28, 28])).description
        .hasPrefix(
          "a was expected to hold 3 × 28 × 28 bytes, as MNIST has them, but its header says 5 × 28 × 28. Restore"
        ))
  }
}
