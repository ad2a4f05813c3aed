/// The way that a vector field goes, as lines along it: where one would be carried.
///
/// The lines lie about equally far apart, whatever the strength of the field: each new one begins beside one drawn before
/// and ends where it would come too close to another (Jobard and Lefer, "Creating Evenly-Spaced Streamlines of Arbitrary
/// Density", 1997).
public struct Streamlines: Mark {
  /// What the field is.
  public let name: String?
  /// The colour of the lines, grey unless another is given.
  public var color: Color?
  private let grid: Grid
  private let dx: [Double]
  private let dy: [Double]
  private let spacing: Double

  /// Lines along the field (`dx`, `dy`), which is given in the middles of the grid's cells, row by row from the lowest, in
  /// each from the left, in the units of the axes. Between the middles the field is taken to change evenly.
  ///
  /// - Parameters:
  ///   - name: stands in the legend; none if left out
  ///   - grid: where the cells lie
  ///   - dx: the field's part to the right, one for each cell
  ///   - dy: and upwards
  ///   - color: grey unless another is given
  ///   - spacing: how far the lines lie apart, in points
  public init(
    _ name: String? = nil, on grid: Grid, dx: some Sequence<some Plottable>,
    dy: some Sequence<some Plottable>,
    color: Color = .neutral, spacing: Double = 22
  ) {
    self.name = name
    self.color = color
    self.grid = grid
    self.spacing = spacing
    (self.dx, self.dy) = paired("Streamlines", dx, dy)
    guard self.dx.count == grid.count else {
      fatalError(
        "Streamlines needs a vector for each of its \(grid.columns) × \(grid.rows) = \(grid.count) cells, "
          + "but got \(self.dx.count).")
    }
  }

  /// The edges of the grid.
  public var xValues: [Double] { [grid.x.lowerBound, grid.x.upperBound] }
  /// The edges of the grid.
  public var yValues: [Double] { [grid.y.lowerBound, grid.y.upperBound] }

  /// The lines, each with an arrow head in its middle.
  public func drawBehind(on canvas: Canvas, in area: PlotArea) {
    for line in lines(in: area) {
      canvas.stroke(line, color: ink.visible(at: 0.55), width: 0.9, roundEnds: true)
      let middle = line.count / 2
      drawHead(at: line[middle], from: line[max(middle - 2, 0)], on: canvas)
    }
  }

  private func drawHead(at tip: Point, from tail: Point, on canvas: Canvas) {
    let (x, y) = (tip.x - tail.x, tip.y - tail.y)
    let length = (x * x + y * y).squareRoot()
    guard length > 0 else { return }
    let along = Point(x / length, y / length)
    func point(_ forward: Double, _ aside: Double) -> Point {
      Point(
        tip.x + forward * along.x - aside * along.y, tip.y + forward * along.y + aside * along.x)
    }
    canvas.fill([point(3.5, 0), point(-2.5, 2.6), point(-2.5, -2.6)], color: ink.opacity(0.75))
  }

  /// A short piece of line with its head.
  public func drawKey(on canvas: Canvas, in frame: Rectangle) {
    let (start, end) = (Point(frame.x, frame.center.y), Point(frame.right, frame.center.y))
    canvas.stroke([start, end], color: ink.visible(at: 0.55), width: 0.9)
    drawHead(at: frame.center, from: start, on: canvas)
  }

  // MARK: The lines

  /// All lines, in points on the canvas.
  func lines(in area: PlotArea) -> [[Point]] {
    StreamlineTracer(frame: area.frame, spacing: spacing) { direction(at: $0, in: area) }.lines()
  }

  /// The field's direction on the canvas; nil where it stands still or is no number.
  private func direction(at point: Point, in area: PlotArea) -> Point? {
    let frame = area.frame
    let (xs, ys) = (area.xDomain.range, area.yDomain.range)
    let unit = Size(
      width: frame.width / (xs.upperBound - xs.lowerBound),
      height: frame.height / (ys.upperBound - ys.lowerBound))
    let (x, y) = (
      xs.lowerBound + (point.x - frame.x) / unit.width, ys.upperBound - (point.y - frame.y) / unit.height
    )
    guard grid.x.contains(x), grid.y.contains(y) else { return nil }
    let vector = Point(value(dx, x, y) * unit.width, -value(dy, x, y) * unit.height)
    let length = (vector.x * vector.x + vector.y * vector.y).squareRoot()
    guard length > 0, length.isFinite else { return nil }
    return Point(vector.x / length, vector.y / length)
  }

  /// One part of the field at a place between the middles of four cells; beyond the outermost, continued as it goes.
  private func value(_ part: [Double], _ x: Double, _ y: Double) -> Double {
    let column =
      (x - grid.x.lowerBound) / (grid.x.upperBound - grid.x.lowerBound) * Double(grid.columns) - 0.5
    let row = (y - grid.y.lowerBound) / (grid.y.upperBound - grid.y.lowerBound) * Double(grid.rows) - 0.5
    let (left, low) = (
      max(min(Int(column.rounded(.down)), grid.columns - 2), 0),
      max(min(Int(row.rounded(.down)), grid.rows - 2), 0)
    )
    let (right, high) = (min(left + 1, grid.columns - 1), min(low + 1, grid.rows - 1))
    let (across, up) = (column - Double(left), row - Double(low))
    func at(_ row: Int, _ column: Int) -> Double { part[row * grid.columns + column] }
    return (1 - up) * ((1 - across) * at(low, left) + across * at(low, right))
      + up * ((1 - across) * at(high, left) + across * at(high, right))
  }

  // MARK: In words and numbers

  /// A vector field.
  public static let figureKind: String? = "Vector field"

  /// How strong the field is, and where.
  public var summary: String? {
    let name = name ?? "streamlines"
    let strengths = zip(dx, dy).map { ($0 * $0 + $1 * $1).squareRoot() }
    let finite = strengths.indices.filter { strengths[$0].isFinite }
    guard let weakest = finite.min(by: { strengths[$0] < strengths[$1] }),
      let strongest = finite.max(by: { strengths[$0] < strengths[$1] })
    else { return "\(name) without values" }
    func place(_ cell: Int) -> String {
      let middle = grid.middle(of: cell)
      return "\(NumberFormat.short(strengths[cell])) at x \(NumberFormat.short(middle.x)), "
        + "y \(NumberFormat.short(middle.y))"
    }
    return "\(name), strength from \(place(weakest)) to \(place(strongest))"
  }

  /// The middle of each cell and the vector there.
  public var columns: [Column] {
    let middles = (0..<grid.count).map(grid.middle)
    return [
      Column("x", middles.map(\.x)), Column("y", middles.map(\.y)), Column("dx", dx), Column("dy", dy),
    ]
  }
}
