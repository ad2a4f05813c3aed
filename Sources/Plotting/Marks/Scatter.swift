/// A dot for each pair of values.
public struct Scatter: Mark {
  /// What the dots are.
  public let name: String?
  /// Their colour.
  public var color: Color?
  /// Where the dots lie on the x axis.
  public let xValues: [Double]
  /// Where the dots lie on the y axis.
  public let yValues: [Double]
  let radius: Double
  let opacity: Double?
  private let isRimmed: Bool
  private let ordinaryOpacity: Double

  /// Dots at (`x`, `y`); a pair with a NaN or an infinite value has none.
  ///
  /// - Parameters:
  ///   - name: stands in the legend; none if left out
  ///   - x: where the points lie on the x axis
  ///   - y: and on the y axis, as many
  ///   - color: by default the next of the figure's
  ///   - radius: the radius of a dot in points; by default smaller the more there are
  ///   - opacity: by default lower the more there are, so that density shows; but never so low that a single dot
  ///     would not stand out
  ///   - rimmed: gives each dot a dark rim, for it to stand out from a tint
  public init(
    _ name: String? = nil, x: some Sequence<some Plottable>, y: some Sequence<some Plottable>,
    color: Color? = nil, radius: Double? = nil, opacity: Double? = nil, rimmed: Bool = false
  ) {
    let (x, y) = paired("Scatter", x, y)
    self.name = name
    self.color = color
    xValues = x
    yValues = y
    let crowd = Double(x.count) / 100
    self.radius = radius ?? (crowd < 1 ? 3 : max(3 / crowd.squareRoot().squareRoot(), 1.25))
    self.opacity = opacity
    isRimmed = rimmed
    ordinaryOpacity = crowd < 1 ? 0.85 : max(0.85 / crowd.squareRoot().squareRoot(), 0.2)
  }

  /// A dot on the end of an axis is a whole one.
  public var reach: Double { radius + 1 }

  /// The dots whose middle lies between the axes.
  public func draw(on canvas: Canvas, in area: PlotArea) {
    let visible = area.frame.grown(by: 0.5)
    let ink = opacity.map(ink.opacity) ?? ink.visible(at: ordinaryOpacity)
    for (x, y) in zip(xValues, yValues) {
      guard let point = area.point(x, y), visible.contains(point) else { continue }
      draw(at: point, radius: radius, ink, on: canvas)
    }
  }

  private func draw(at point: Point, radius: Double, _ color: Color, on canvas: Canvas) {
    if isRimmed { canvas.disc(at: point, radius: radius + 0.7, color: .ink) }
    canvas.disc(at: point, radius: radius, color: color)
  }

  /// A dot.
  public func drawKey(on canvas: Canvas, in frame: Rectangle) {
    draw(at: frame.center, radius: 3.25, ink, on: canvas)
  }

  /// A scatter plot.
  public static let figureKind: String? = "Scatter plot"

  /// How many dots there are, and how far they reach.
  public var summary: String? {
    let name = name ?? "dots"
    let pairs = zip(xValues, yValues).filter { $0.isFinite && $1.isFinite }
    guard !pairs.isEmpty else { return "\(name) without values" }
    let points = pairs.count == 1 ? "1 point" : "\(NumberFormat.short(Double(pairs.count))) points"
    return "\(name), \(points), x \(span(pairs.map(\.0))), y \(span(pairs.map(\.1)))"
  }

  /// The coordinates of the dots.
  public var columns: [Column] { [Column("x", xValues), Column("y", yValues)] }
}

/// The reach of finite values in words: "from 0 to 3", or "at 3".
func span(_ values: [Double]) -> String {
  guard let lowest = values.min(), let highest = values.max() else { return "nowhere" }
  return lowest == highest
    ? "at \(NumberFormat.short(lowest))"
    : "from \(NumberFormat.short(lowest)) to \(NumberFormat.short(highest))"
}
