import CZlib

/// A picture as a PNG file of at most 256 colours: for a figure a third of what one in full colour takes.
enum IndexedPNG {
  static func file(_ image: PixelImage, level: Int32 = Z_DEFAULT_COMPRESSION) -> [UInt8] {
    let (palette, indices) = indexed(image.pixels)
    var rows: [UInt8] = []
    rows.reserveCapacity(image.height * (image.width + 1))
    for row in 0..<image.height {
      rows.append(0)  // a row as it is; for indices no difference to a neighbour packs better
      rows += indices[row * image.width..<(row + 1) * image.width]
    }
    let size = PNGFile.bytes(UInt32(image.width)) + PNGFile.bytes(UInt32(image.height))
    // Eight bits a pixel, by palette; the usual packing and rows; not interlaced.
    let header: [UInt8] = size + [8, 3, 0, 0, 0]
    let colors = palette.flatMap { [UInt8($0 >> 16 & 255), UInt8($0 >> 8 & 255), UInt8($0 & 255)] }
    return PNGFile.signature + PNGFile.chunk("IHDR", header) + PNGFile.chunk("PLTE", colors)
      + PNGFile.chunk("IDAT", PNGFile.packed(rows, level: level)) + PNGFile.chunk("IEND", [])
  }

  /// At most 256 colours, and for each pixel the number of its own.
  static func indexed(_ pixels: [UInt32]) -> (palette: [UInt32], indices: [UInt8]) {
    var counts: [UInt32: Int] = [:]
    forEachRun(of: pixels) { color, run in counts[color, default: 0] += run.count }
    let byFrequency = counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map(\.key)
    let palette = byFrequency.count <= 256 ? byFrequency : Self.palette(of: byFrequency)
    var numbers: [UInt32: UInt8] = [:]
    for color in byFrequency { numbers[color] = UInt8(nearest(to: color, in: palette).index) }
    var indices = [UInt8](repeating: 0, count: pixels.count)
    forEachRun(of: pixels) { color, run in
      guard let number = numbers[color], number > 0 else { return }
      for index in run { indices[index] = number }
    }
    return (palette, indices)
  }

  /// Paper, ink, the palette's colours and the tints of a colour map are the most frequent of a figure and stay, but no
  /// two that hardly differ. The others, mostly soft edges of letters and lines, may differ more, until all find a place.
  private static func palette(of byFrequency: [UInt32]) -> [UInt32] {
    var apart = 40
    while true {
      var palette: [UInt32] = []
      for color in byFrequency where palette.count <= 256 {
        let least = palette.count < 64 ? 6 : apart
        if nearest(to: color, in: palette).squaredDistance >= least * least { palette.append(color) }
      }
      if palette.count <= 256 { return palette }
      apart += 8
    }
  }

  private static func nearest(to color: UInt32, in palette: [UInt32]) -> (index: Int, squaredDistance: Int) {
    func difference(_ other: UInt32, _ shift: UInt32) -> Int {
      Int(color >> shift & 255) - Int(other >> shift & 255)
    }
    var (nearest, least) = (0, Int.max)
    for (index, other) in palette.enumerated() {
      let (red, green, blue) = (difference(other, 16), difference(other, 8), difference(other, 0))
      let distance = red * red + green * green + blue * blue
      if distance < least { (nearest, least) = (index, distance) }
      if distance == 0 { break }
    }
    return (nearest, least)
  }

  /// Equal pixels beside each other are looked up once.
  private static func forEachRun(of pixels: [UInt32], _ body: (UInt32, Range<Int>) -> Void) {
    var start = 0
    while start < pixels.count {
      var end = start + 1
      while end < pixels.count, pixels[end] == pixels[start] { end += 1 }
      body(pixels[start], start..<end)
      start = end
    }
  }
}
