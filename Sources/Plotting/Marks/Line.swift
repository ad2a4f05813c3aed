/// A line through points in their order, broken where a value is missing.
public struct Line: Mark {
  /// What the line shows.
  public let name: String?
  /// Its colour.
  public var color: Color?
  /// Where the points lie on the x axis.
  public let xValues: [Double]
  /// Where the points lie on the y axis; NaN and infinite values leave a gap.
  public let yValues: [Double]
  var width: Double
  let isDashed: Bool
  let window: Int?
  private let smoothed: [Double]?
  /// The values of the strong line.
  var drawn: [Double] { smoothed ?? yValues }

  /// A line through the points (`x`, `y`).
  ///
  /// - Parameters:
  ///   - name: stands in the legend; none if left out
  ///   - x: where the points lie on the x axis
  ///   - y: and on the y axis, as many
  ///   - color: by default the next of the figure's
  ///   - width: the width of the line in points
  ///   - dashed: draws dashes, for what is expected rather than measured
  ///   - smoothing: draws the mean over so many neighbouring values strongly, and the values themselves faintly
  ///     behind it; over fewer if that is more than a tenth of them, and an odd number, for as many before as after
  public init(
    _ name: String? = nil, x: some Sequence<some Plottable>, y: some Sequence<some Plottable>,
    color: Color? = nil, width: Double = 1.75, dashed: Bool = false, smoothing: Int? = nil
  ) {
    let (x, y) = paired("Line", x, y)
    self.name = name
    self.color = color
    self.width = width
    xValues = x
    yValues = y
    isDashed = dashed
    let half = min(smoothing ?? 1, y.count / 10).advanced(by: -1) / 2
    window = half > 0 ? 2 * half + 1 : nil
    smoothed = half > 0 ? runningMean(y, reaching: half) : nil
  }

  /// A line through values numbered 0, 1, 2 and so on.
  public init(
    _ name: String? = nil, y: some Sequence<some Plottable>,
    color: Color? = nil, width: Double = 1.75, dashed: Bool = false, smoothing: Int? = nil
  ) {
    let y = y.map(\.plotted)
    self.init(
      name, x: y.indices, y: y, color: color, width: width, dashed: dashed, smoothing: smoothing)
  }

  /// The raw values, if a smoothed line is drawn over them.
  public func drawBehind(on canvas: Canvas, in area: PlotArea) {
    guard smoothed != nil else { return }
    draw(yValues, ink.opacity(0.3), width: 0.75, dash: [], on: canvas, in: area)
  }

  /// Fewer values than this are looks at something, and not a curve: each has a dot.
  private static let fewest = 12

  /// The line, and the dots of few values.
  public func draw(on canvas: Canvas, in area: PlotArea) {
    draw(drawn, ink, width: width, dash: dash, on: canvas, in: area)
    guard yValues.count < Self.fewest else { return }
    for (x, y) in zip(xValues, yValues) {
      guard let point = area.point(x, y) else { continue }
      canvas.disc(at: point, radius: width + 0.9, color: ink)
    }
  }

  /// A dot on the end of an axis is a whole one.
  public var reach: Double { yValues.count < Self.fewest ? width + 2 : 1 }

  /// A short piece of the line.
  public func drawKey(on canvas: Canvas, in frame: Rectangle) {
    let middle = frame.center.y
    canvas.stroke(
      [Point(frame.x, middle), Point(frame.right, middle)], color: ink, width: width, dash: dash)
  }

  private var dash: [Double] { isDashed ? [5, 3] : [] }

  private func draw(
    _ values: [Double], _ color: Color, width: Double, dash: [Double], on canvas: Canvas, in area: PlotArea
  ) {
    for run in runs(of: values, in: area) {
      if run.count == 1 {
        canvas.disc(at: run[0], radius: max(width, 2), color: color)
      } else {
        canvas.stroke(thinned(run), color: color, width: width, dash: dash, roundEnds: dash.isEmpty)
      }
    }
  }

  /// The line's unbroken parts.
  private func runs(of values: [Double], in area: PlotArea) -> [[Point]] {
    var runs: [[Point]] = []
    var run: [Point] = []
    for (x, y) in zip(xValues, values) {
      if let point = area.point(x, y) {
        run.append(point)
      } else if !run.isEmpty {
        runs.append(run)
        run = []
      }
    }
    if !run.isEmpty { runs.append(run) }
    return runs
  }

  // MARK: In words and numbers

  /// A line plot.
  public static let figureKind: String? = "Line plot"

  /// Where the line starts, ends, and how far it reaches.
  public var summary: String? {
    let name = name ?? "line"
    let finite = drawn.filter(\.isFinite)
    guard let first = finite.first, let last = finite.last, let lowest = finite.min(),
      let highest = finite.max()
    else { return "\(name) without values" }
    let numbers = [first, last, lowest, highest].map(NumberFormat.short)
    if finite.count == 1 { return "\(name) at \(numbers[0])" }
    if lowest == highest { return "\(name) constant at \(numbers[0])" }
    let ends = "\(name) from \(numbers[0]) to \(numbers[1])"
    return Set(numbers[0...1]) == Set(numbers[2...3])
      ? ends : "\(ends), lowest \(numbers[2]), highest \(numbers[3])"
  }

  /// Tells what a smoothed line is.
  public var note: String? {
    window.map {
      "Strong lines: mean over \(NumberFormat.short(Double($0))) neighbouring values. Faint: every value."
    }
  }

  /// The points, not smoothed.
  public var columns: [Column] { [Column("x", xValues), Column("y", yValues)] }
}

/// The mean over each value and `reach` values on either side; near the ends over as many as there are on both, so
/// that a line that rises is not smoothed above its beginning. Where that is less than half of the window there is no
/// mean: of a few values it would jump as they do. Missing values are left out of the means and stay missing.
///
/// Each mean is summed anew: what leaves a sum that runs along leaves its rounding behind.
func runningMean(_ values: [Double], reaching reach: Int) -> [Double] {
  values.indices.map { index in
    let room = min(reach, index, values.count - 1 - index)
    guard values[index].isFinite, room >= reach / 2 else { return .nan }
    var sum = 0.0
    var count = 0.0
    for value in values[index - room...index + room] where value.isFinite {
      sum += value
      count += 1
    }
    return sum / count
  }
}

/// A path that looks the same with far fewer points: of all that follow each other within the same
/// half point of width, the first, the lowest, the highest and the last.
func thinned(_ path: [Point]) -> [Point] {
  var thinned: [Point] = []
  var start = 0
  while start < path.count {
    let column = (path[start].x * 2).rounded(.down)
    var end = start
    var lowest = start
    var highest = start
    while end < path.count, (path[end].x * 2).rounded(.down) == column {
      if path[end].y < path[lowest].y { lowest = end }
      if path[end].y > path[highest].y { highest = end }
      end += 1
    }
    var kept = -1
    for index in [start, min(lowest, highest), max(lowest, highest), end - 1] where index > kept {
      thinned.append(path[index])
      kept = index
    }
    start = end
  }
  return thinned
}
