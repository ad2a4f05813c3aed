import CZlib

extension ImageGrid {
  /// The pictures edge to edge, a pixel each a pixel, as a small PNG file in so many shades of grey, 16 at most: for a
  /// page that shows one of them at a time.
  public func sheet(shades: Int) -> [UInt8] {
    guard 2...16 ~= shades else { fatalError("A sheet has 2 to 16 shades of grey, not \(shades).") }
    let (across, down) = (columnCount * width, rowCount * height)
    var rows: [UInt8] = []
    for y in 0..<down {
      rows.append(0)  // a row as it is
      for pair in stride(from: 0, to: across, by: 2) {
        let halves = [pair, pair + 1].map { x in x < across ? grey(x, y, shades: shades) : 0 }
        rows.append(halves[0] << 4 | halves[1])
      }
    }
    // Four bits a pixel, grey; the usual packing and rows; not interlaced.
    let header = PNGFile.bytes(UInt32(across)) + PNGFile.bytes(UInt32(down)) + [4, 0, 0, 0, 0]
    return PNGFile.signature + PNGFile.chunk("IHDR", header)
      + PNGFile.chunk("IDAT", PNGFile.packed(rows, level: Z_BEST_COMPRESSION)) + PNGFile.chunk("IEND", [])
  }

  /// A pixel of the sheet, 0 for ink to 15 for paper.
  private func grey(_ x: Int, _ y: Int, shades: Int) -> UInt8 {
    let picture = y / height * columnCount + x / width
    guard picture < count else { return 15 }
    let ink = range.fraction(Double(pixels[(picture * height + y % height) * width + x % width]))
    let shade = ((ink.isFinite ? min(max(ink, 0), 1) : 1) * Double(shades - 1)).rounded()
    return UInt8((15 * (1 - shade / Double(shades - 1))).rounded())
  }
}
