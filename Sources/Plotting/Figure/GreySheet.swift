import CZlib

extension ImageGrid {
  /// The pictures, a pixel each a pixel, as a small PNG file in so many shades of grey, 16 at most: for a page that
  /// shows one of them at a time, or enlarges them.
  ///
  /// - Parameter gap: Pixels of a light grey between two pictures.
  public func sheet(shades: Int, gap: Int = 0) -> [UInt8] {
    guard 2...16 ~= shades else { fatalError("A sheet has 2 to 16 shades of grey, not \(shades).") }
    let (across, down) = (columnCount * (width + gap) - gap, rowCount * (height + gap) - gap)
    var rows: [UInt8] = []
    for y in 0..<down {
      rows.append(0)  // a row as it is
      for pair in stride(from: 0, to: across, by: 2) {
        let halves = [pair, pair + 1].map { x in x < across ? grey(x, y, shades: shades, gap: gap) : 0 }
        rows.append(halves[0] << 4 | halves[1])
      }
    }
    // Four bits a pixel, grey; the usual packing and rows; not interlaced.
    let header = PNGFile.bytes(UInt32(across)) + PNGFile.bytes(UInt32(down)) + [4, 0, 0, 0, 0]
    return PNGFile.signature + PNGFile.chunk("IHDR", header)
      + PNGFile.chunk("IDAT", PNGFile.packed(rows, level: Z_BEST_COMPRESSION)) + PNGFile.chunk("IEND", [])
  }

  /// A pixel of the sheet, 0 for ink to 15 for paper.
  private func grey(_ x: Int, _ y: Int, shades: Int, gap: Int) -> UInt8 {
    let picture = y / (height + gap) * columnCount + x / (width + gap)
    guard picture < count else { return 15 }
    let (column, row) = (x % (width + gap), y % (height + gap))
    guard column < width, row < height else { return 13 }
    let ink = range.fraction(Double(pixels[(picture * height + row) * width + column]))
    let shade = ((ink.isFinite ? min(max(ink, 0), 1) : 1) * Double(shades - 1)).rounded()
    return UInt8((15 * (1 - shade / Double(shades - 1))).rounded())
  }
}
