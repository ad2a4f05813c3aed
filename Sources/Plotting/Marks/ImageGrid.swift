/// Small grey pictures side by side, such as digits: dark ink on white paper.
public struct ImageGrid: Mark {
  /// Pictures need no legend.
  public var name: String? { nil }
  /// Pictures have no colour.
  public var color: Color? = .neutral
  /// How many pictures there are.
  public let count: Int
  let pixels: [Float]
  let width: Int
  let height: Int
  let columnCount: Int
  let range: ClosedRange<Double>

  /// Pictures of `width` × `height` pixels, each a row-major array.
  ///
  /// - Parameters:
  ///   - images: row after row from the top, in each from the left
  ///   - width: of each picture, in pixels
  ///   - height: likewise
  ///   - columns: how many pictures stand in a row
  ///   - range: the value of white paper and the value of full ink; values outside are shown as these
  public init(
    images: some Sequence<[Float]>, width: Int, height: Int, columns: Int = 10,
    range: ClosedRange<Double> = 0...1
  ) {
    let images = Array(images)
    for (index, image) in images.enumerated() where image.count != width * height {
      fatalError(
        "ImageGrid expects \(width) × \(height) = \(width * height) pixels in each picture, "
          + "but picture \(index) has \(image.count).")
    }
    self.init(
      pixels: images.flatMap { $0 }, count: images.count, width: width, height: height, columns: columns,
      range: range)
  }

  /// Pictures of `width` × `height` pixels, one after the other in a single array; `count` of them,
  /// or as many as there are.
  public init(
    pixels: [Float], count: Int? = nil, width: Int, height: Int, columns: Int = 10,
    range: ClosedRange<Double> = 0...1
  ) {
    guard width > 0, height > 0, columns > 0 else {
      fatalError(
        "ImageGrid needs pictures and rows of at least one, not \(width) × \(height) in \(columns) columns.")
    }
    guard pixels.count.isMultiple(of: width * height), count ?? 0 <= pixels.count / (width * height) else {
      fatalError(
        "ImageGrid expects \(count.map(String.init) ?? "some") pictures of \(width) × \(height) pixels, "
          + "but got \(pixels.count) pixels.")
    }
    guard range.lowerBound.isFinite, range.upperBound.isFinite else {
      fatalError("ImageGrid shows a finite range of greys, not \(range).")
    }
    self.count = count ?? pixels.count / (width * height)
    self.pixels = pixels
    self.width = width
    self.height = height
    self.columnCount = max(min(columns, self.count), 1)
    self.range = range
  }

  var rowCount: Int { (count + columnCount - 1) / columnCount }

  // MARK: Drawing

  /// Pictures are laid out on a raster of half points, which are the pixels of a figure at scale 2. Each fills a whole
  /// number of its cells, and a hairline goes around it, so that white ones are seen, too.
  private static let raster = 2.0
  private static let gap = 4
  private static let edge = 1
  private static let edgeShade: UInt32 = 0xE3E3E3
  private static let largestPicture = 98.0

  /// Raster cells along a picture's sides, if the grid is to fill `available` points.
  private func cells(within available: Double) -> (across: Int, down: Int) {
    let between = (columnCount - 1) * Self.gap + 2 * Self.edge
    let room = (available * Self.raster - Double(between)) / Double(columnCount)
    let largest = Self.largestPicture * Self.raster * Double(width) / Double(max(width, height))
    var across = max(Int(min(room, largest)), 1)
    // From some size on each pixel gets as many cells as the next: sharp edges, and half the bytes in a file.
    if across >= 4 * width { across -= across % width }
    return (across, max(Int((Double(across * height) / Double(width)).rounded()), 1))
  }

  private func extent(_ side: Int, times pictures: Int) -> Int {
    pictures * side + max(pictures - 1, 0) * Self.gap + 2 * Self.edge
  }

  /// As wide as there is room, but no picture larger than it is good for.
  public func size(within available: Double) -> Size? {
    let cells = cells(within: available)
    return Size(
      width: Double(extent(cells.across, times: columnCount)) / Self.raster,
      height: Double(extent(cells.down, times: rowCount)) / Self.raster)
  }

  /// The pictures, row by row.
  public func draw(on canvas: Canvas, in frame: Rectangle) {
    let cells = cells(within: frame.width)
    var sheet = PixelImage(
      width: extent(cells.across, times: columnCount), height: extent(cells.down, times: rowCount),
      filledWith: 0xFFFFFF)
    for picture in 0..<count {
      let left = Self.edge + (picture % columnCount) * (cells.across + Self.gap)
      let top = Self.edge + (picture / columnCount) * (cells.down + Self.gap)
      let values = resampled(picture, to: cells)
      for row in -Self.edge..<cells.down + Self.edge {
        for column in -Self.edge..<cells.across + Self.edge {
          let isInside = 0..<cells.down ~= row && 0..<cells.across ~= column
          sheet.pixels[(top + row) * sheet.width + left + column] =
            isInside ? shade(values[row * cells.across + column]) : Self.edgeShade
        }
      }
    }
    canvas.draw(sheet, in: frame)
  }

  /// A picture on so many raster cells: each has the mean of the pixels that it covers, by how much of them.
  private func resampled(_ picture: Int, to cells: (across: Int, down: Int)) -> [Float] {
    let (across, down) = (coverage(of: width, by: cells.across), coverage(of: height, by: cells.down))
    let start = picture * width * height
    let rows = (0..<height).flatMap { row in
      across.map { parts in
        parts.reduce(0) { $0 + $1.share * pixels[start + row * width + $1.pixel] }
      }
    }
    return down.flatMap { parts in
      (0..<cells.across).map { column in
        parts.reduce(0) { $0 + $1.share * rows[$1.pixel * cells.across + column] }
      }
    }
  }

  /// For each of so many cells the pixels below it, and which share of the cell each has.
  private func coverage(of pixels: Int, by cells: Int) -> [[(pixel: Int, share: Float)]] {
    (0..<cells).map { cell in
      // In parts of one pixel times one cell, so that all borders are whole numbers.
      let (start, end) = (cell * pixels, (cell + 1) * pixels)
      return (start / cells...(end - 1) / cells).map { pixel in
        let covered = min(end, (pixel + 1) * cells) - max(start, pixel * cells)
        return (pixel, Float(covered) / Float(pixels))
      }
    }
  }

  private func shade(_ value: Float) -> UInt32 {
    guard !value.isNaN else { return 0xC44E00 }
    let ink = range.fraction(Double(value))
    let grey = UInt32((255 * (1 - min(max(ink, 0), 1))).rounded())
    return grey << 16 | grey << 8 | grey
  }

  // MARK: In words and numbers

  /// Pictures place themselves.
  public var xValues: [Double] { [] }
  /// Pictures place themselves.
  public var yValues: [Double] { [] }

  /// Pictures.
  public static let figureKind: String? = "Pictures"

  /// How many pictures there are, and how they stand.
  public var summary: String? {
    guard count > 0 else { return "no pictures" }
    let pictures = count == 1 ? "1 picture" : "\(NumberFormat.short(Double(count))) pictures"
    let rows = rowCount == 1 ? "in one row" : "in \(rowCount) rows of \(columnCount)"
    return "\(pictures) of \(width) × \(height) pixels" + (count == 1 ? "" : ", \(rows)")
  }

  /// Tells what an unexpected colour means.
  public var note: String? {
    pixels.prefix(count * width * height).contains { $0.isNaN }
      ? "Orange pixels are not a number (NaN)." : nil
  }

  /// A row for each picture, with a column for each pixel: "1x1" is the first pixel of the first row.
  public var columns: [Column] {
    let numbers = Column("image", (0..<count).map { Double($0 + 1) })
    return [numbers]
      + (0..<width * height).map { pixel in
        Column(
          "\(pixel / width + 1)x\(pixel % width + 1)",
          (0..<count).map { Double(pixels[$0 * width * height + pixel]) })
      }
  }
}
