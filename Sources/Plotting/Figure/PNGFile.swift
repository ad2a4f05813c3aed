import CZlib

/// How a PNG file is put together: a signature, then chunks, each with its length, its name and a checksum.
/// See the specification of PNG, third edition (W3C 2025).
enum PNGFile {
  static let signature: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]

  /// The parts of a PNG file, each with its four-letter name.
  static func chunks(of png: [UInt8]) -> [(name: String, data: ArraySlice<UInt8>)] {
    guard png.starts(with: signature) else { fatalError("The frames of an animated PNG are PNG files.") }
    var chunks: [(name: String, data: ArraySlice<UInt8>)] = []
    var start = signature.count
    while start + 12 <= png.count {
      let length = png[start..<start + 4].reduce(0) { $0 << 8 | Int($1) }
      guard start + 12 + length <= png.count else { break }
      let name = String(decoding: png[start + 4..<start + 8], as: UTF8.self)
      chunks.append((name, png[start + 8..<start + 8 + length]))
      start += 12 + length
    }
    return chunks
  }

  static func chunk(_ name: String, _ data: some Collection<UInt8>) -> [UInt8] {
    let body = Array(name.utf8) + data
    return bytes(UInt32(data.count)) + body + bytes(checksum(body))
  }

  static func bytes(_ number: some FixedWidthInteger) -> [UInt8] {
    withUnsafeBytes(of: number.bigEndian) { Array($0) }
  }

  /// Rows of pixels as a chunk of data holds them.
  static func packed(_ rows: [UInt8], level: Int32 = Z_DEFAULT_COMPRESSION) -> [UInt8] {
    var count = compressBound(uLong(rows.count))
    var packed = [UInt8](repeating: 0, count: Int(count))
    guard compress2(&packed, &count, rows, uLong(rows.count), level) == Z_OK else {
      fatalError("zlib had no memory left to pack a picture of \(rows.count) bytes.")
    }
    return Array(packed.prefix(Int(count)))
  }

  /// CRC-32, with which every chunk of a PNG ends.
  static func checksum(_ bytes: [UInt8]) -> UInt32 {
    ~bytes.reduce(~0) { rest, byte in table[Int(UInt8(truncatingIfNeeded: rest) ^ byte)] ^ rest >> 8 }
  }

  private static let table: [UInt32] = (0..<256).map { byte in
    (0..<8).reduce(UInt32(byte)) { rest, _ in rest & 1 == 1 ? 0xEDB8_8320 ^ rest >> 1 : rest >> 1 }
  }
}
