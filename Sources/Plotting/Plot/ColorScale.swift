/// Which colour stands for which value; shown as a bar beside the plot.
public struct ColorScale: Sendable, Hashable {
  /// What the values are.
  public let label: String
  /// The values of the first colour and the last.
  public let range: ClosedRange<Double>
  /// The colours between them.
  public let colors: ColorMap

  /// The scale of one quantity.
  public init(label: String, range: ClosedRange<Double>, colors: ColorMap) {
    self.label = label
    self.range = range
    self.colors = colors
  }

  func color(of value: Double) -> Color {
    colors.color(at: range.fraction(value))
  }
}

extension ClosedRange<Double> {
  /// 0 at the lower end, 1 at the upper; a range of a single value has its middle alone.
  func fraction(_ value: Double) -> Double {
    // Halved, so that no difference overflows.
    let width = upperBound / 2 - lowerBound / 2
    return width > 0 ? (value / 2 - lowerBound / 2) / width : 0.5
  }
}

/// A colour scale as it stands to the right of a plot.
struct ColorBar {
  private let scale: ColorScale
  private let domain: Domain
  private let ticks: Ticks
  private let labelWidth: Double

  private static let gap = 14.0
  private static let thickness = 12.0

  /// Nil if the scale spans nothing that an axis can show.
  init?(_ scale: ColorScale, height: Double, on canvas: Canvas) {
    // Not only its ends, or a bar from 0 to 1 would be labelled in whole numbers.
    let middle = (scale.range.lowerBound + scale.range.upperBound) / 2
    guard let domain = Domain(Axis(range: scale.range), showing: [[middle]]) else { return nil }
    self.scale = scale
    self.domain = domain
    ticks = Ticks(domain, count: max(Int(height / 36), 2))
    labelWidth = ticks.labels.map { canvas.width(of: $0, Style.tickLabel) }.max() ?? 0
  }

  /// What the bar, its numbers and its label take beside the plot.
  var width: Double {
    Self.gap + Self.thickness + Style.tick + 4 + labelWidth + 4 + Style.axisLabel.lineHeight
  }

  /// Draws the bar `indent` points to the right of the area in `frame`, as high as that.
  func draw(on canvas: Canvas, beside frame: Rectangle, indent: Double) {
    let (top, bottom, height) = (frame.y, frame.bottom, frame.height)
    let left = ((frame.right + indent + Self.gap) * 2).rounded() / 2
    let right = left + Self.thickness
    let steps = max(Int(height * 2), 1)
    for step in 0..<steps {
      // Each reaches to the bottom, for the next to paint over: no seam lets the paper through.
      let start = top + Double(step) * height / Double(steps)
      canvas.fill(
        Rectangle(x: left, y: start, width: Self.thickness, height: bottom - start),
        color: scale.colors.color(at: 1 - (Double(step) + 0.5) / Double(steps)))
    }
    canvas.stroke(
      [Point(left, top), Point(right, top), Point(right, bottom), Point(left, bottom), Point(left, top)],
      color: Style.axis, width: 0.5)
    let rise = canvas.digitHeight(Style.tickLabel)
    for (value, label) in zip(ticks.major, ticks.labels) {
      let y = bottom - domain.fraction(value) * height
      canvas.stroke(
        [Point(right, y), Point(right + Style.tick, y)], color: Style.axis, width: Style.axisWidth)
      canvas.text(label, at: Point(right + Style.tick + 4, y + rise / 2), Style.tickLabel)
    }
    let baseline = right + Style.tick + 4 + labelWidth + 4 + Style.axisLabel.lineHeight * 0.75
    canvas.text(
      scale.label, at: Point(baseline, frame.center.y), Style.axisLabel, anchor: .center, quarterTurns: 1)
  }
}
