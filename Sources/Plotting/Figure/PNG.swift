extension Figure {
  /// The figure as a PNG file.
  ///
  /// - Parameter scale: pixels for each point; 2 is crisp on today's screens
  /// - Throws: ``PlottingError`` if the figure is too large or Cairo fails
  public func png(scale: Double = 2) throws(PlottingError) -> [UInt8] {
    let size = try measuredSize()
    let width = (size.width * scale).rounded()
    let height = (size.height * scale).rounded()
    let usable = 1.0...32_767.0
    guard usable.contains(width), usable.contains(height) else {
      throw .unusableSize(width: size.width, height: size.height, scale: scale)
    }
    let surface = Surface(width: Int(width), height: Int(height))
    let canvas = Canvas(surface, scale: scale)
    draw(on: canvas, size: size)
    try canvas.check()
    return try surface.png()
  }

  /// The size of the figure, found with a canvas of a single pixel: text must be measured.
  func measuredSize() throws(PlottingError) -> Size {
    let canvas = Canvas(Surface(width: 1, height: 1))
    let size = size(on: canvas)
    try canvas.check()
    return size
  }
}
