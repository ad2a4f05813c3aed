import CZlib
import Foundation

/// A temporary folder with two small IDX files, three digits and their labels, to be damaged at will.
final class DigitFolder {
  let path = NSTemporaryDirectory() + "digits-" + UUID().uuidString
  var images: String { path + "/three-images-idx3-ubyte.gz" }
  var labels: String { path + "/three-labels-idx1-ubyte.gz" }

  init() throws {
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    try writeImages()
    try writeLabels()
  }

  deinit { try! FileManager.default.removeItem(atPath: path) }

  /// Pixel `i` of the file is `i % 256`.
  func writeImages(magic: UInt32 = 2051, extents: [UInt32] = [3, 28, 28], pixels: Int = 3 * 784) throws {
    try write(idx([magic] + extents, (0..<pixels).map { UInt8($0 % 256) }), to: images)
  }

  func writeLabels(magic: UInt32 = 2049, count: UInt32 = 3, _ labels: [UInt8] = [7, 0, 9]) throws {
    try write(idx([magic, count], labels), to: self.labels)
  }

  /// Gzips `content` into a file.
  func write(_ content: [UInt8], to path: String) throws {
    let file = gzopen(path, "wb")
    guard gzwrite(file, content, UInt32(content.count)) == content.count, gzclose(file) == Z_OK else {
      throw CocoaError(.fileWriteUnknown)
    }
  }

  /// Changes the bytes of a file as they lie on the disk.
  func damage(_ path: String, _ change: (inout Data) -> Void) throws {
    let url = URL(fileURLWithPath: path)
    var bytes = try Data(contentsOf: url)
    change(&bytes)
    try bytes.write(to: url)
  }

  private func idx(_ header: [UInt32], _ content: [UInt8]) -> [UInt8] {
    header.flatMap { word in (0..<4).map { UInt8(truncatingIfNeeded: word >> (24 - 8 * $0)) } } + content
  }
}
