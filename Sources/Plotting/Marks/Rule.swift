/// A dashed line across the plot at a value worth knowing, with its label at the edge.
public struct Rule: Mark {
  /// Rules are labelled in place, not in the legend.
  public var name: String? { nil }
  /// The colour, grey unless another is given.
  public var color: Color?
  let label: String?
  let direction: Landmark.Direction
  let value: Double

  /// A level rule at `y`.
  public init(y: some Plottable, label: String? = nil, color: Color = .neutral) {
    self.label = label
    self.color = color
    direction = .y
    value = y.plotted
  }

  /// An upright rule at `x`.
  public init(x: some Plottable, label: String? = nil, color: Color = .neutral) {
    self.label = label
    self.color = color
    direction = .x
    value = x.plotted
  }

  /// The place of an upright rule.
  public var xValues: [Double] { direction == .x ? [value] : [] }
  /// The place of a level rule.
  public var yValues: [Double] { direction == .y ? [value] : [] }
  /// The label at the end of the rule.
  public var landmarks: [Landmark] {
    label.map { [Landmark(direction, at: value, label: $0)] } ?? []
  }

  /// The rule, from edge to edge.
  public func draw(on canvas: Canvas, in area: PlotArea) {
    let frame = area.frame
    let place = direction == .x ? area.x(value) : area.y(value)
    guard !place.isNaN else { return }
    let ends =
      direction == .x
      ? [Point(place, frame.y), Point(place, frame.bottom)]
      : [Point(frame.x, place), Point(frame.right, place)]
    canvas.stroke(ends, color: ink, width: 1, dash: [4, 3])
  }

  /// The label and the value.
  public var summary: String? {
    let axis = direction == .x ? "x" : "y"
    let place = "\(axis) = \(NumberFormat.short(value))"
    return label.map { "landmark “\($0)” at \(place)" } ?? "landmark at \(place)"
  }

  /// The value.
  public var columns: [Column] { [Column(direction == .x ? "x" : "y", [value])] }
}
