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
  let width: Double
  let isDashed: Bool
  let window: Int?
  private let smoothed: [Double]?

  /// A line through the points (`x`, `y`).
  ///
  /// - Parameters:
  ///   - width: the width of the line in points
  ///   - dashed: draws dashes, for what is expected rather than measured
  ///   - smoothing: draws the mean over this many neighbouring values strongly, and the values
  ///     themselves faintly behind it
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
    window = smoothing.flatMap { $0 > 1 ? $0 : nil }
    smoothed = window.map { runningMean(y, over: $0) }
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

  /// The line.
  public func draw(on canvas: Canvas, in area: PlotArea) {
    draw(smoothed ?? yValues, ink, width: width, dash: dash, on: canvas, in: area)
  }

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
    let finite = (smoothed ?? yValues).filter(\.isFinite)
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

/// The mean over `window` values centred on each, fewer at the ends. Missing values are left out of
/// the means and stay missing.
func runningMean(_ values: [Double], over window: Int) -> [Double] {
  var sum = 0.0
  var count = 0
  var start = 0
  var end = 0
  let before = (window - 1) / 2
  return values.indices.map { index in
    while end < min(index - before + window, values.count) {
      if values[end].isFinite {
        sum += values[end]
        count += 1
      }
      end += 1
    }
    while start < index - before {
      if values[start].isFinite {
        sum -= values[start]
        count -= 1
      }
      start += 1
    }
    return values[index].isFinite ? sum / Double(count) : .nan
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
