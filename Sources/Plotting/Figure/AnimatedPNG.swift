/// PNG files joined into one that moves: an animated PNG, which browsers play and everything else shows as a
/// still of the last frame.
///
/// The pixels are taken over as they are, still packed: a frame is the same data under another chunk's name.
/// See the specification of PNG, third edition (W3C 2025), which has the chunks acTL, fcTL and fdAT.
public enum AnimatedPNG {
  /// Joins frames of one size and kind; loops, and rests on the last frame for a while.
  ///
  /// - Parameters:
  ///   - frames: whole PNG files, at least one
  ///   - milliseconds: how long a frame stays
  ///   - rest: how long the last one does, in milliseconds
  public static func joined(
    _ frames: [[UInt8]], each milliseconds: UInt16 = 250, last rest: UInt16 = 2000
  ) -> [UInt8] {
    let parts = frames.map { chunks(of: $0) }
    guard let still = parts.last, let header = still.first(where: { $0.name == "IHDR" })?.data else {
      fatalError("An animated PNG is made of at least one PNG file.")
    }
    guard parts.allSatisfy({ $0.first { $0.name == "IHDR" }?.data == header }) else {
      fatalError("The frames of an animated PNG must all have the same size and kind of pixels.")
    }
    var file =
      signature + chunk("IHDR", header) + chunk("acTL", bytes(UInt32(frames.count)) + bytes(UInt32(0)))
    // Pixels before the first fcTL are not part of the animation: what those see who cannot play it.
    for part in still where part.name == "IDAT" { file += chunk("IDAT", part.data) }
    var number: UInt32 = 0
    for (index, part) in parts.enumerated() {
      let delay = index == parts.count - 1 ? rest : milliseconds
      let place = header.prefix(8) + bytes(UInt32(0)) + bytes(UInt32(0))
      let replacing: [UInt8] = [0, 0]
      file += chunk("fcTL", bytes(number) + place + bytes(delay) + bytes(UInt16(1000)) + replacing)
      number += 1
      for pixels in part where pixels.name == "IDAT" {
        file += chunk("fdAT", bytes(number) + pixels.data)
        number += 1
      }
    }
    return file + chunk("IEND", [])
  }

  private static let signature: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]

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

  private static func chunk(_ name: String, _ data: some Collection<UInt8>) -> [UInt8] {
    let body = Array(name.utf8) + data
    return bytes(UInt32(data.count)) + body + bytes(checksum(body))
  }

  private static func bytes(_ number: some FixedWidthInteger) -> [UInt8] {
    withUnsafeBytes(of: number.bigEndian) { Array($0) }
  }

  /// CRC-32, with which every chunk of a PNG ends.
  static func checksum(_ bytes: [UInt8]) -> UInt32 {
    ~bytes.reduce(~0) { rest, byte in table[Int(UInt8(truncatingIfNeeded: rest) ^ byte)] ^ rest >> 8 }
  }

  private static let table: [UInt32] = (0..<256).map { byte in
    (0..<8).reduce(UInt32(byte)) { rest, _ in rest & 1 == 1 ? 0xEDB8_8320 ^ rest >> 1 : rest >> 1 }
  }
}
