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
    let parts = frames.map { PNGFile.chunks(of: $0) }
    guard let still = parts.last, let header = still.first(where: { $0.name == "IHDR" })?.data else {
      fatalError("An animated PNG is made of at least one PNG file.")
    }
    guard parts.allSatisfy({ $0.first { $0.name == "IHDR" }?.data == header }) else {
      fatalError("The frames of an animated PNG must all have the same size and kind of pixels.")
    }
    var file =
      PNGFile.signature + PNGFile.chunk("IHDR", header)
      + PNGFile.chunk("acTL", PNGFile.bytes(UInt32(frames.count)) + PNGFile.bytes(UInt32(0)))
    // Pixels before the first fcTL are not part of the animation: what those see who cannot play it.
    for part in still where part.name == "IDAT" { file += PNGFile.chunk("IDAT", part.data) }
    var number: UInt32 = 0
    for (index, part) in parts.enumerated() {
      let delay = index == parts.count - 1 ? rest : milliseconds
      let place = header.prefix(8) + PNGFile.bytes(UInt32(0)) + PNGFile.bytes(UInt32(0))
      let replacing: [UInt8] = [0, 0]
      file += PNGFile.chunk(
        "fcTL", PNGFile.bytes(number) + place + PNGFile.bytes(delay) + PNGFile.bytes(UInt16(1000)) + replacing
      )
      number += 1
      for pixels in part where pixels.name == "IDAT" {
        file += PNGFile.chunk("fdAT", PNGFile.bytes(number) + pixels.data)
        number += 1
      }
    }
    return file + PNGFile.chunk("IEND", [])
  }
}
