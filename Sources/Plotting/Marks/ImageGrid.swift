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

  /// Pictures are laid out on a raster of half points, which are the pixels of a figure at scale 2:
  /// each of their pixels becomes a square of whole raster cells and stays crisp.
  private static let raster = 2.0
  private static let gap = 4
  private static let largestPicture = 96.0

  /// Raster cells on each side of one pixel, if the grid is to fit into `available` points.
  private func magnification(within available: Double) -> Int {
    let gaps = Double(columnCount - 1) * Double(Self.gap)
    let room = (available * Self.raster - gaps) / Double(columnCount * width)
    let largest = Self.largestPicture * Self.raster / Double(max(width, height))
    return max(Int(min(room, largest)), 1)
  }

  private func extent(_ side: Int, times pictures: Int, magnified: Int) -> Int {
    pictures * side * magnified + max(pictures - 1, 0) * Self.gap
  }

  /// As wide as whole pixels allow.
  public func size(within available: Double) -> Size? {
    let cell = magnification(within: available)
    let width = Double(extent(width, times: columnCount, magnified: cell)) / Self.raster
    let height = Double(extent(height, times: rowCount, magnified: cell)) / Self.raster
    let shrink = min(1, available / width)
    return Size(width: width * shrink, height: height * shrink)
  }

  /// The pictures, row by row.
  public func draw(on canvas: Canvas, in frame: Rectangle) {
    let cell = magnification(within: frame.width)
    var sheet = PixelImage(
      width: extent(width, times: columnCount, magnified: cell),
      height: extent(height, times: rowCount, magnified: cell), filledWith: 0xFFFFFF)
    for picture in 0..<count {
      let left = (picture % columnCount) * (width * cell + Self.gap)
      let top = (picture / columnCount) * (height * cell + Self.gap)
      for row in 0..<height * cell {
        for column in 0..<width * cell {
          let value = pixels[(picture * height + row / cell) * width + column / cell]
          sheet.pixels[(top + row) * sheet.width + left + column] = shade(value)
        }
      }
    }
    canvas.draw(sheet, in: frame)
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
