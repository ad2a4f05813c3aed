import CCairo

/// Where a plot's marks leave ink. The marks are drawn once on a small scratch surface, so every
/// mark, also one not yet invented, is seen as it is.
struct InkMap {
  private let width: Int
  private let height: Int
  private let hasInk: [Bool]

  /// Draws `marks` on an area of `size` points, one pixel for each point.
  init(of marks: [any Mark], size: Size, xDomain: Domain, yDomain: Domain) {
    width = max(Int(size.width.rounded(.up)), 1)
    height = max(Int(size.height.rounded(.up)), 1)
    let surface = Surface(width: width, height: height, coverageOnly: true)
    let canvas = Canvas(surface)
    let frame = Rectangle(x: 0, y: 0, width: size.width, height: size.height)
    let area = PlotArea(frame: frame, xDomain: xDomain, yDomain: yDomain)
    for mark in marks { mark.drawBehind(on: canvas, in: area) }
    for mark in marks { mark.draw(on: canvas, in: area) }
    cairo_surface_flush(surface.pointer)
    guard let data = cairo_image_surface_get_data(surface.pointer) else {
      // Nothing is known to be free.
      hasInk = Array(repeating: true, count: width * height)
      return
    }
    let stride = Int(cairo_image_surface_get_stride(surface.pointer))
    var hasInk = Array(repeating: false, count: width * height)
    for row in 0..<height {
      for column in 0..<width { hasInk[row * width + column] = data[row * stride + column] != 0 }
    }
    self.hasInk = hasInk
  }

  /// How many square points of `rectangle` carry ink.
  func ink(in rectangle: Rectangle) -> Int {
    let rows = max(Int(rectangle.y), 0)..<max(min(Int(rectangle.bottom.rounded(.up)), height), 0)
    let columns = max(Int(rectangle.x), 0)..<max(min(Int(rectangle.right.rounded(.up)), width), 0)
    return rows.reduce(0) { sum, row in
      sum + columns.reduce(0) { $0 + (hasInk[row * width + $1] ? 1 : 0) }
    }
  }

  /// The place for a box in that corner which has no ink in it and the least around it; nil if every
  /// corner has some, or the box is too large for any.
  func emptiestCorner(for box: Size) -> Point? {
    let inset = 10.0
    let (right, bottom) = (Double(width) - inset - box.width, Double(height) - inset - box.height)
    guard box.width <= Double(width) * 0.5, box.height <= Double(height) * 0.5 else { return nil }
    let corners = [
      Point(right, inset), Point(inset, inset), Point(right, bottom), Point(inset, bottom),
    ]
    func surroundings(_ corner: Point, _ margin: Double) -> Int {
      ink(in: Rectangle(x: corner.x, y: corner.y, width: box.width, height: box.height).grown(by: margin))
    }
    return corners.filter { surroundings($0, 6) == 0 }.min { surroundings($0, 36) < surroundings($1, 36) }
  }
}
