/// The space between two lines, filled: a range over seeds, an error, an area under a curve.
public struct Band: Mark {
  /// What the band shows.
  public let name: String?
  /// Its colour, drawn faintly.
  public var color: Color?
  /// Where the edges' points lie on the x axis.
  public let xValues: [Double]
  let lower: [Double]
  let upper: [Double]

  /// The space from `lower` to `upper` over `x`, broken where a value is missing.
  public init(
    _ name: String? = nil, x: some Sequence<some Plottable>, lower: some Sequence<some Plottable>,
    upper: some Sequence<some Plottable>, color: Color? = nil
  ) {
    self.name = name
    self.color = color
    (xValues, self.lower) = paired("Band", x, lower)
    (_, self.upper) = paired("Band", xValues, upper)
  }

  /// The space from zero to `y`: the area under a curve.
  public init(
    _ name: String? = nil, x: some Sequence<some Plottable>, y: some Sequence<some Plottable>,
    color: Color? = nil
  ) {
    let y = y.map(\.plotted)
    self.init(name, x: x, lower: y.map { _ in 0.0 }, upper: y, color: color)
  }

  /// Both edges.
  public var yValues: [Double] { lower + upper }

  /// The filled space and its edges, behind all lines. The fill lets through what lies behind and so is faint; the edges
  /// tell how far it reaches.
  public func drawBehind(on canvas: Canvas, in area: PlotArea) {
    func draw(_ top: [Point], _ bottom: [Point]) {
      canvas.fill(top + bottom.reversed(), color: ink.opacity(0.22))
      for edge in [top, bottom] { canvas.stroke(edge, color: ink, width: 0.75) }
    }
    var top: [Point] = []
    var bottom: [Point] = []
    for index in xValues.indices {
      if let low = area.point(xValues[index], lower[index]),
        let high = area.point(xValues[index], upper[index])
      {
        bottom.append(low)
        top.append(high)
      } else {
        draw(top, bottom)
        (top, bottom) = ([], [])
      }
    }
    draw(top, bottom)
  }

  /// A filled patch.
  public func drawKey(on canvas: Canvas, in frame: Rectangle) {
    canvas.fill(frame, color: ink.opacity(0.22))
  }

  /// A band plot.
  public static let figureKind: String? = "Band plot"

  /// How far the band reaches at its end.
  public var summary: String? {
    let name = name ?? "band"
    guard let end = lower.indices.last(where: { lower[$0].isFinite && upper[$0].isFinite }) else {
      return "\(name) without values"
    }
    return "\(name), at the end \(span([lower[end], upper[end]]))"
  }

  /// The edges.
  public var columns: [Column] {
    [Column("x", xValues), Column("lower", lower), Column("upper", upper)]
  }
}
