/// A dot for what was measured, and a bar for how far it could lie off: upright, or level beside names on the y axis.
public struct ErrorBars: Mark {
  /// What was measured.
  public let name: String?
  /// The colour of dots and bars.
  public var color: Color?
  private let places: [Double]
  private let isLevel: Bool
  private let middles: [Double]
  private let lower: [Double]
  private let upper: [Double]

  /// Dots at (`x`, `y`), each with a bar from `lower` to `upper`; where one of the three is missing, nothing.
  public init(
    _ name: String? = nil, x: some Sequence<some Plottable>, y: some Sequence<some Plottable>,
    lower: some Sequence<some Plottable>, upper: some Sequence<some Plottable>, color: Color? = nil
  ) {
    self.init(name, places: x, isLevel: false, y, lower, upper, color)
  }

  /// Dots at (`x`, `y`), each with a level bar from `lower` to `upper` along the x axis.
  public init(
    _ name: String? = nil, y: some Sequence<some Plottable>, x: some Sequence<some Plottable>,
    lower: some Sequence<some Plottable>, upper: some Sequence<some Plottable>, color: Color? = nil
  ) {
    self.init(name, places: y, isLevel: true, x, lower, upper, color)
  }

  private init(
    _ name: String?, places: some Sequence<some Plottable>, isLevel: Bool,
    _ middles: some Sequence<some Plottable>,
    _ lower: some Sequence<some Plottable>, _ upper: some Sequence<some Plottable>, _ color: Color?
  ) {
    self.name = name
    self.color = color
    self.isLevel = isLevel
    (self.places, self.middles) = paired("ErrorBars", places, middles)
    (_, self.lower) = paired("ErrorBars", self.places, lower)
    (_, self.upper) = paired("ErrorBars", self.places, upper)
  }

  private var ends: [Double] { lower + middles + upper }
  /// Where the bars stand, or how far they reach.
  public var xValues: [Double] { isLevel ? ends : places }
  /// How far the bars reach, or where they lie.
  public var yValues: [Double] { isLevel ? places : ends }
  /// A dot on the end of an axis is a whole one.
  public var reach: Double { 4.5 }

  /// Bars with short ends, and the dots on them.
  public func draw(on canvas: Canvas, in area: PlotArea) {
    for (index, place) in places.enumerated() {
      func point(_ value: Double) -> Point? { isLevel ? area.point(value, place) : area.point(place, value) }
      guard let middle = point(middles[index]), let low = point(lower[index]), let high = point(upper[index])
      else { continue }
      draw(from: low, over: middle, to: high, on: canvas)
    }
  }

  private func draw(from low: Point, over middle: Point, to high: Point, on canvas: Canvas) {
    canvas.stroke([low, high], color: ink, width: 1.25)
    for end in [low, high] {
      let cap = isLevel ? Size(width: 0, height: 4) : Size(width: 4, height: 0)
      canvas.stroke(
        [Point(end.x - cap.width, end.y - cap.height), Point(end.x + cap.width, end.y + cap.height)],
        color: ink,
        width: 1.25)
    }
    canvas.disc(at: middle, radius: 3.25, color: ink)
  }

  /// A small bar.
  public func drawKey(on canvas: Canvas, in frame: Rectangle) {
    let center = frame.center
    let half = isLevel ? Size(width: 9, height: 0) : Size(width: 0, height: -5)
    draw(
      from: Point(center.x - half.width, center.y - half.height), over: center,
      to: Point(center.x + half.width, center.y + half.height), on: canvas)
  }

  /// An error plot.
  public static let figureKind: String? = "Error plot"

  /// Every value with its bar, if they are few; else their span.
  public var summary: String? {
    let name = name ?? "values"
    let drawn = places.indices.filter {
      [places[$0], lower[$0], middles[$0], upper[$0]].allSatisfy(\.isFinite)
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
    let (place, middle) = isLevel ? ("y", "x") : ("x", "y")
    return [
      Column(place, places), Column(middle, middles), Column("lower", lower), Column("upper", upper),
    ]
  }
}
