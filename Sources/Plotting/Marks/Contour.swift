/// Lines along which a quantity has the same value, as on a map of mountains.
public struct Contour: Mark {
  /// What the lines are.
  public let name: String?
  /// Their colour.
  public var color: Color?
  private let grid: Grid
  private let values: [Double]
  private let levels: [Double]
  private let width: Double

  /// Lines at `levels`, between the `values` in the middles of the grid's cells: row by row from the lowest, in each from
  /// the left. Where a value is missing, the lines break.
  public init(
    _ name: String? = nil, on grid: Grid, values: some Sequence<some Plottable>,
    at levels: some Sequence<some Plottable>, color: Color? = nil, width: Double = 1.25
  ) {
    let values = values.map(\.plotted)
    guard values.count == grid.count else {
      fatalError(
        "Contour needs a value for each of its \(grid.columns) × \(grid.rows) = \(grid.count) cells, "
          + "but got \(values.count).")
    }
    self.name = name
    self.color = color
    self.grid = grid
    self.values = values
    self.levels = levels.map(\.plotted)
    self.width = width
  }

  /// The edges of the grid.
  public var xValues: [Double] { [grid.x.lowerBound, grid.x.upperBound] }
  /// The edges of the grid.
  public var yValues: [Double] { [grid.y.lowerBound, grid.y.upperBound] }

  /// The lines.
  public func draw(on canvas: Canvas, in area: PlotArea) {
    for level in levels {
      for (start, end) in segments(at: level) {
        guard let start = area.point(start.x, start.y), let end = area.point(end.x, end.y) else { continue }
        canvas.stroke([start, end], color: ink, width: width, roundEnds: true)
      }
    }
  }

  /// A short piece of line.
  public func drawKey(on canvas: Canvas, in frame: Rectangle) {
    let middle = frame.center.y
    canvas.stroke([Point(frame.x, middle), Point(frame.right, middle)], color: ink, width: width)
  }

  typealias Place = (x: Double, y: Double)

  /// The pieces of the line at `level`, one or two in each square between four neighbouring middles (marching squares).
  func segments(at level: Double) -> [(Place, Place)] {
    var segments: [(Place, Place)] = []
    guard grid.columns > 1, grid.rows > 1 else { return [] }
    for row in 0..<grid.rows - 1 {
      for column in 0..<grid.columns - 1 {
        let cell = row * grid.columns + column
        // Around the square: lower left, lower right, upper right, upper left.
        let corners = [cell, cell + 1, cell + 1 + grid.columns, cell + grid.columns]
        let heights = corners.map { values[$0] - level }
        guard heights.allSatisfy(\.isFinite) else { continue }
        /// Where the line crosses each side, counted from the lower; nil where it does not.
        let crossings = (0..<4).map { side -> Place? in
          let next = (side + 1) % 4
          guard (heights[side] < 0) != (heights[next] < 0) else { return nil }
          let share = heights[side] / (heights[side] - heights[next])
          let (from, to) = (grid.middle(of: corners[side]), grid.middle(of: corners[next]))
          return (from.x + share * (to.x - from.x), from.y + share * (to.y - from.y))
        }
        let found = crossings.compactMap { $0 }
        if found.count == 2 {
          segments.append((found[0], found[1]))
        } else if found.count == 4 {
          // A saddle: the middle decides which two corners belong together.
          let joinsFirst = (heights.reduce(0, +) < 0) == (heights[0] < 0)
          segments.append(joinsFirst ? (found[0], found[1]) : (found[3], found[0]))
          segments.append(joinsFirst ? (found[2], found[3]) : (found[1], found[2]))
        }
      }
    }
    return segments
  }

  // MARK: In words and numbers

  /// A contour plot.
  public static let figureKind: String? = "Contour plot"

  /// The levels.
  public var summary: String? {
    let name = name ?? "contours"
    return levels.isEmpty
      ? "\(name) without levels" : "\(name) at \(levels.map(NumberFormat.short).joined(separator: ", "))"
  }

  /// The middle of each cell and its value.
  public var columns: [Column] {
    let middles = (0..<grid.count).map(grid.middle)
    return [Column("x", middles.map(\.x)), Column("y", middles.map(\.y)), Column("value", values)]
  }
}
