/// A value for each cell of a grid, shown by its colour, with a bar beside the plot that tells which is which.
///
/// Lies behind all other marks.
public struct HeatMap: Mark {
  /// The bar beside the plot names it; without one, the legend.
  public var name: String? {
    guard colorScale == nil else { return nil }
    let ends = [scale.range.lowerBound, scale.range.upperBound].map(NumberFormat.short)
    return "\(scale.label), \(ends[0]) to \(ends[1])"
  }
  /// The values have the colours of the map.
  public var color: Color? = .neutral
  /// Which colour stands for which value.
  public let colorScale: ColorScale?
  private let grid: Grid
  private let values: [Double]
  private let scale: ColorScale

  /// The `values` of the grid's cells, row by row from the lowest, in each from the left.
  ///
  /// - Parameters:
  ///   - label: what the values are; stands beside the colour bar
  ///   - grid: where the cells lie
  ///   - values: one for each cell
  ///   - range: the values of the first and the last colour, or nil for the least and the greatest; what lies
  ///     beyond has the end's colour, and a cell without a number stays blank
  ///   - colors: from the first to the last
  ///   - showsBar: false where panels beside each other would have the same bar; the legend has a small one then
  public init(
    _ label: String, on grid: Grid, values: some Sequence<some Plottable>, range: ClosedRange<Double>? = nil,
    colors: ColorMap = .amount, showsBar: Bool = true
  ) {
    let values = values.map(\.plotted)
    guard values.count == grid.count else {
      fatalError(
        "HeatMap needs a value for each of its \(grid.columns) × \(grid.rows) = \(grid.count) cells, "
          + "but got \(values.count).")
    }
    let finite = values.filter(\.isFinite)
    self.grid = grid
    self.values = values
    scale = ColorScale(
      label: label, range: range ?? (finite.min() ?? 0)...(finite.max() ?? 0), colors: colors)
    colorScale = showsBar ? scale : nil
  }

  /// The edges of the grid.
  public var xValues: [Double] {
    values.contains(where: \.isFinite) ? [grid.x.lowerBound, grid.x.upperBound] : []
  }
  /// The edges of the grid.
  public var yValues: [Double] {
    values.contains(where: \.isFinite) ? [grid.y.lowerBound, grid.y.upperBound] : []
  }

  /// The cells, their edges on a raster of half points, so that no seams show between them.
  public func drawBehind(on canvas: Canvas, in area: PlotArea) {
    func crisp(_ place: Double) -> Double { (place * 2).rounded() / 2 }
    let edges = (0...grid.columns).map { crisp(area.x(grid.left(of: $0))) }
    for row in 0..<grid.rows {
      let (bottom, top) = (crisp(area.y(grid.bottom(of: row))), crisp(area.y(grid.bottom(of: row + 1))))
      for column in 0..<grid.columns {
        let value = values[row * grid.columns + column]
        let cell = Rectangle(
          x: edges[column], y: top, width: edges[column + 1] - edges[column], height: bottom - top)
        guard value.isFinite, cell.width > 0, cell.height > 0 else { continue }
        canvas.fill(cell, color: scale.color(of: value))
      }
    }
  }

  /// All its colours, from the first to the last.
  public func drawKey(on canvas: Canvas, in frame: Rectangle) {
    let steps = max(Int(frame.width * 2), 1)
    for step in 0..<steps {
      let start = frame.x + Double(step) * frame.width / Double(steps)
      canvas.fill(
        Rectangle(x: start, y: frame.y, width: frame.right - start, height: frame.height),
        color: scale.colors.color(at: (Double(step) + 0.5) / Double(steps)))
    }
    canvas.stroke(
      [
        Point(frame.x, frame.y), Point(frame.right, frame.y), Point(frame.right, frame.bottom),
        Point(frame.x, frame.bottom), Point(frame.x, frame.y),
      ], color: Style.axis, width: 0.5)
  }

  // MARK: In words and numbers

  /// A heat map.
  public static let figureKind: String? = "Heat map"

  /// How far the values reach, and where the least and the greatest lie.
  public var summary: String? {
    let finite = values.indices.filter { values[$0].isFinite }
    guard let least = finite.min(by: { values[$0] < values[$1] }),
      let greatest = finite.max(by: { values[$0] < values[$1] })
    else { return "\(scale.label) without values" }
    func place(_ cell: Int) -> String {
      let middle = grid.middle(of: cell)
      return
        "\(NumberFormat.short(values[cell])) at x \(NumberFormat.short(middle.x)), y \(NumberFormat.short(middle.y))"
    }
    if values[least] == values[greatest] {
      return "\(scale.label) \(NumberFormat.short(values[least])) everywhere"
    }
    return "\(scale.label) from \(place(least)) to \(place(greatest))"
  }

  /// Tells what cannot be read from the bar.
  public var note: String? {
    let missing = values.count { !$0.isFinite }
    let beyond = values.count { $0.isFinite && !scale.range.contains($0) }
    let notes = [
      missing > 0 ? "Blank cells: not a finite number." : nil,
      beyond > 0
        ? "\(NumberFormat.short(Double(beyond))) cells lie beyond the colour bar and have its end's colour."
        : nil,
    ]
    let told = notes.compactMap { $0 }
    return told.isEmpty ? nil : told.joined(separator: " ")
  }

  /// The middle of each cell and its value.
  public var columns: [Column] {
    let middles = (0..<grid.count).map(grid.middle)
    return [Column("x", middles.map(\.x)), Column("y", middles.map(\.y)), Column(scale.label, values)]
  }
}
