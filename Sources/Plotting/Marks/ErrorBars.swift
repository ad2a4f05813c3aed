/// A dot for what was measured, and an upright bar for how far it could lie off.
public struct ErrorBars: Mark {
  /// What was measured.
  public let name: String?
  /// The colour of dots and bars.
  public var color: Color?
  /// Where the bars stand on the x axis.
  public let xValues: [Double]
  private let middles: [Double]
  private let lower: [Double]
  private let upper: [Double]

  /// Dots at (`x`, `y`), each with a bar from `lower` to `upper`; where one of the three is missing, nothing.
  public init(
    _ name: String? = nil, x: some Sequence<some Plottable>, y: some Sequence<some Plottable>,
    lower: some Sequence<some Plottable>, upper: some Sequence<some Plottable>, color: Color? = nil
  ) {
    self.name = name
    self.color = color
    (xValues, middles) = paired("ErrorBars", x, y)
    (_, self.lower) = paired("ErrorBars", xValues, lower)
    (_, self.upper) = paired("ErrorBars", xValues, upper)
  }

  /// The ends of the bars.
  public var yValues: [Double] { lower + middles + upper }

  /// Bars with short ends, and the dots on them.
  public func draw(on canvas: Canvas, in area: PlotArea) {
    for (index, x) in xValues.enumerated() {
      guard let middle = area.point(x, middles[index]), let low = area.point(x, lower[index]),
        let high = area.point(x, upper[index])
      else { continue }
      draw(from: low, over: middle, to: high, on: canvas)
    }
  }

  private func draw(from low: Point, over middle: Point, to high: Point, on canvas: Canvas) {
    canvas.stroke([low, high], color: ink, width: 1.25)
    for end in [low, high] {
      canvas.stroke([Point(end.x - 4, end.y), Point(end.x + 4, end.y)], color: ink, width: 1.25)
    }
    canvas.disc(at: middle, radius: 3.25, color: ink)
  }

  /// A small bar.
  public func drawKey(on canvas: Canvas, in frame: Rectangle) {
    let center = frame.center
    draw(
      from: Point(center.x, center.y + 5), over: center, to: Point(center.x, center.y - 5), on: canvas)
  }

  /// An error plot.
  public static let figureKind: String? = "Error plot"

  /// Every value with its bar, if they are few; else their span.
  public var summary: String? {
    let name = name ?? "values"
    let drawn = xValues.indices.filter {
      [xValues[$0], lower[$0], middles[$0], upper[$0]].allSatisfy(\.isFinite)
    }
    guard !drawn.isEmpty else { return "\(name) without values" }
    guard drawn.count <= 6 else { return "\(name) \(span(drawn.map { middles[$0] }))" }
    let words = drawn.map { index in
      let numbers = [middles[index], lower[index], upper[index]].map(NumberFormat.short)
      return "\(numbers[0]) (from \(numbers[1]) to \(numbers[2]))"
    }
    return "\(name) \(words.joined(separator: ", "))"
  }

  /// The values and the ends of their bars.
  public var columns: [Column] {
    [Column("x", xValues), Column("y", middles), Column("lower", lower), Column("upper", upper)]
  }
}
