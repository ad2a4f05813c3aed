/// An array of bytes with a shape, as MNIST's files hold it.
///
/// Four bytes of magic number (0, 0, 8 for unsigned bytes, the number of axes), four bytes for each axis'
/// extent, most significant first, then the entries in row-major order. Gzipped, or unpacked.
package struct IDX {
  let bytes: [UInt8]

  /// Reads the file at `path`, which must hold unsigned bytes of this shape.
  ///
  /// Nothing in the file says how much memory to take: a header that tells of another shape is refused before.
  package init(_ path: String, shape: [Int]) throws(DatasetError) {
    let file = try Gzip(path)
    let axes = shape.count

    var header = [UInt8](repeating: 0, count: 4 + 4 * axes)
    let headerCount = try IDX.read(&header, from: file)
    let words = stride(from: 0, to: headerCount - headerCount % 4, by: 4).map { start in
      header[start..<start + 4].reduce(0 as UInt32) { $0 << 8 | UInt32($1) }
    }
    let magic = 0x800 | UInt32(axes)
    if let found = words.first, found != magic {
      throw DatasetError(path: path, problem: .wrongMagicNumber(expected: magic, found: found))
    }
    guard words.count == 1 + axes else {
      throw DatasetError(path: path, problem: .tooShort(expected: header.count, found: headerCount))
    }

    let announced = words.dropFirst().map(Int.init)
    guard announced == shape else {
      throw DatasetError(path: path, problem: .otherShape(expected: shape, found: announced))
    }
    let count = shape.reduce(1, *)
    var content = [UInt8](repeating: 0, count: count)
    let found = try IDX.read(&content, from: file)
    let rest = try file.finish()
    guard found == count else {
      throw DatasetError(
        path: path, problem: .tooShort(expected: header.count + count, found: header.count + found))
    }
    guard rest == 0 else {
      throw DatasetError(
        path: path, problem: .tooLong(expected: header.count + count, found: header.count + count + rest))
    }
    bytes = content
  }

  private static func read(_ target: inout [UInt8], from file: Gzip) throws(DatasetError) -> Int {
    try target.withUnsafeMutableBufferPointer { (buffer) throws(DatasetError) in try file.read(into: buffer) }
  }
}
