/// An upright rectangle of the plane, cut into equal cells.
public struct Grid: Sendable, Hashable {
  /// From the left edge to the right.
  public let x: ClosedRange<Double>
  /// From the lower edge to the upper.
  public let y: ClosedRange<Double>
  /// How many cells stand side by side.
  public let columns: Int
  /// How many cells stand one above the other.
  public let rows: Int

  /// The plane over `x` and `y` in so many columns and rows.
  public init(x: ClosedRange<Double>, y: ClosedRange<Double>, columns: Int, rows: Int) {
    guard columns > 0, rows > 0, x.lowerBound < x.upperBound, y.lowerBound < y.upperBound else {
      fatalError(
        "A grid is made of cells that have a size; \(columns) × \(rows) over x \(x) and y \(y) would not be.")
    }
    self.x = x
    self.y = y
    self.columns = columns
    self.rows = rows
  }

  /// The number of cells.
  public var count: Int { columns * rows }

  /// The middle of each cell as x, y, x, y …: row by row from the lowest, in each from the left. As a tensor,
  /// [count × 2].
  public var centers: [Float] {
    (0..<count).flatMap { [Float(middle(of: $0).x), Float(middle(of: $0).y)] }
  }

  func middle(of cell: Int) -> (x: Double, y: Double) {
    (edge(x, cell % columns, 0.5, of: columns), edge(y, cell / columns, 0.5, of: rows))
  }

  /// The left edge of a column; that behind the last is the right edge of the grid.
  func left(of column: Int) -> Double { edge(x, column, 0, of: columns) }
  /// The lower edge of a row; that above the last is the upper edge of the grid.
  func bottom(of row: Int) -> Double { edge(y, row, 0, of: rows) }

  private func edge(_ range: ClosedRange<Double>, _ index: Int, _ part: Double, of count: Int) -> Double {
    range.lowerBound + (range.upperBound - range.lowerBound) * (Double(index) + part) / Double(count)
  }
}
