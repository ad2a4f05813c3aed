/// An arrow at each point of a vector field, such as a gradient: where it points, and how strongly.
public struct Arrows: Mark {
  /// What the arrows stand for.
  public let name: String?
  /// Their colour.
  public var color: Color?
  /// Where the arrows begin, on the x axis.
  public let xValues: [Double]
  /// Where the arrows begin, on the y axis.
  public let yValues: [Double]
  private let dx: [Double]
  private let dy: [Double]
  private let longest: Double
  private let strongest: Double

  /// Arrows from (`x`, `y`) along (`dx`, `dy`), which are in the units of the axes.
  ///
  /// A vector field has other units than the plane it lives on, so the arrows' length is to scale among each
  /// other only: it grows with the square root of the strength, so that weak ones are seen beside strong ones, and a
  /// note above the figure tells how strong the longest is.
  ///
  /// - Parameters:
  ///   - name: stands in the legend; none if left out
  ///   - x: where the arrows begin on the x axis
  ///   - y: and on the y axis
  ///   - dx: what they stand for, along the x axis
  ///   - dy: and along the y axis
  ///   - color: by default the next of the figure's
  ///   - longest: the length of the longest, in points
  ///   - strongest: how strong that is, so that panels have one scale; by default the strongest of these
  public init(
    _ name: String? = nil, x: some Sequence<some Plottable>, y: some Sequence<some Plottable>,
    dx: some Sequence<some Plottable>, dy: some Sequence<some Plottable>, color: Color? = nil,
    longest: Double = 36, strongest: Double? = nil
  ) {
    self.name = name
    self.color = color
    self.longest = longest
    (xValues, yValues) = paired("Arrows", x, y)
    (self.dx, self.dy) = paired("Arrows", dx, dy)
    guard self.dx.count == xValues.count else {
      fatalError("Arrows needs one vector for every point, but got \(self.dx.count) for \(xValues.count).")
    }
    self.strongest = strongest ?? zip(self.dx, self.dy).map(strength).filter(\.isFinite).max() ?? 0
  }

  /// The arrows; where there is no force, or no number, there is none.
  public func draw(on canvas: Canvas, in area: PlotArea) {
    guard let origin = area.point(area.xDomain.range.lowerBound, area.yDomain.range.lowerBound) else {
      return
    }
    // One unit of each axis in points: an arrow points to where the data would move.
    let unit = Size(
      width: area.frame.width / (area.xDomain.range.upperBound - area.xDomain.range.lowerBound),
      height: area.frame.height / (area.yDomain.range.upperBound - area.yDomain.range.lowerBound))
    let drawn = zip(dx, dy).map { Point($0 * unit.width, -$1 * unit.height) }
    guard strongest > 0, origin.x.isFinite else { return }
    for (index, vector) in drawn.enumerated() {
      let size = (strength(dx[index], dy[index]) / strongest).squareRoot() * longest
      guard let tail = area.point(xValues[index], yValues[index]), size.isFinite, size > 0.5 else { continue }
      let length = strength(vector.x, vector.y)
      draw(from: tail, along: Point(vector.x / length, vector.y / length), size, on: canvas)
    }
  }

  private func draw(from tail: Point, along direction: Point, _ size: Double, on canvas: Canvas) {
    let head = min(5, size * 0.6)
    func point(_ forward: Double, _ aside: Double) -> Point {
      Point(
        tail.x + forward * direction.x - aside * direction.y,
        tail.y + forward * direction.y + aside * direction.x)
    }
    canvas.stroke([tail, point(size - head, 0)], color: ink, width: 1.1)
    canvas.fill(
      [point(size, 0), point(size - head, head * 0.45), point(size - head, -head * 0.45)], color: ink)
  }

  /// A short arrow.
  public func drawKey(on canvas: Canvas, in frame: Rectangle) {
    draw(from: Point(frame.x, frame.center.y), along: Point(1, 0), frame.width, on: canvas)
  }

  // MARK: In words and numbers

  /// A vector field.
  public static let figureKind: String? = "Vector field"

  private var strengths: [Double] { zip(dx, dy).map(strength).filter(\.isFinite) }

  /// How many arrows there are, how strong, and where they point on average.
  public var summary: String? {
    let name = name ?? "arrows"
    guard let strongest = strengths.max() else { return "\(name) without values" }
    func mean(_ values: [Double]) -> String {
      let finite = values.filter(\.isFinite)
      return NumberFormat.short(finite.reduce(0, +) / Double(max(finite.count, 1)))
    }
    let arrows = strengths.count == 1 ? "1 arrow" : "\(NumberFormat.short(Double(strengths.count))) arrows"
    return
      "\(name), \(arrows), on average \(mean(dx)) along x and \(mean(dy)) along y, the strongest \(NumberFormat.short(strongest))"
  }

  /// Tells how long the arrows are.
  public var note: String? {
    guard strongest > 0 else { return nil }
    return
      "Arrows: their length goes with the root of the strength; the longest is \(NumberFormat.short(strongest))."
  }

  /// Points and vectors.
  public var columns: [Column] {
    [Column("x", xValues), Column("y", yValues), Column("dx", dx), Column("dy", dy)]
  }
}

private func strength(_ dx: Double, _ dy: Double) -> Double { (dx * dx + dy * dy).squareRoot() }
