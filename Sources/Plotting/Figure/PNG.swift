extension Figure {
  /// The figure as a PNG file.
  ///
  /// - Parameters:
  ///   - scale: pixels for each point; 2 is crisp on today's screens
  ///   - ground: what the figure stands on; its colours are those that stand out there
  ///   - isIndexed: at most 256 colours, in a much smaller file that looks the same
  /// - Throws: ``PlottingError`` if the figure is too large or Cairo fails
  public func png(
    scale: Double = 2, on ground: Ground = .light, indexed isIndexed: Bool = false
  ) throws(PlottingError) -> [UInt8] {
    try png(of: measuredSize(), scale: scale, on: ground, indexed: isIndexed)
  }

  /// The figure as a PNG file of a given size.
  func png(
    of size: Size, scale: Double, on ground: Ground, indexed isIndexed: Bool
  ) throws(PlottingError) -> [UInt8] {
    let width = (size.width * scale).rounded()
    let height = (size.height * scale).rounded()
    let usable = 1.0...32_767.0
    guard usable.contains(width), usable.contains(height) else {
      throw .unusableSize(width: size.width, height: size.height, scale: scale)
    }
    let surface = Surface(width: Int(width), height: Int(height))
    let canvas = Canvas(surface, scale: scale, on: ground)
    draw(on: canvas, size: size)
    try canvas.check()
    return try isIndexed ? surface.indexedPNG() : surface.png()
  }

  /// The size of the figure, found with a canvas of a single pixel: text must be measured.
  func measuredSize() throws(PlottingError) -> Size {
    let canvas = Canvas(Surface(width: 1, height: 1))
    let size = size(on: canvas)
    try canvas.check()
    return size
  }
}
