import Foundation

/// The circle of radius 1 around 0 in the complex plane, with both axes through 0: the eigenvalues of a step that leads
/// home lie within.
///
/// To be drawn with `equalUnits: true`; else it is an ellipse.
public struct UnitCircle: Mark {
  /// What the circle is called in the legend.
  public let name: String?
  /// The colour of its rim.
  public var color: Color? = .neutral

  /// The unit circle; its inside is tinted.
  public init(_ name: String? = nil) { self.name = name }

  /// The edges of the circle.
  public var xValues: [Double] { [-1, 1] }
  /// The edges of the circle.
  public var yValues: [Double] { [-1, 1] }

  /// The tinted inside, the rim, and both axes.
  public func drawBehind(on canvas: Canvas, in area: PlotArea) {
    let rim = (0...180).compactMap { index in
      let angle = Double(index) * .pi / 90
      return area.point(cos(angle), sin(angle))
    }
    canvas.fill(rim, color: ink.opacity(0.07))
    let frame = area.frame
    for axis in [
      [Point(frame.x, area.y(0)), Point(frame.right, area.y(0))],
      [Point(area.x(0), frame.y), Point(area.x(0), frame.bottom)],
    ] { canvas.stroke(axis, color: ink.opacity(0.6), width: 0.75) }
    canvas.stroke(rim, color: ink, width: 1.25)
  }

  /// A small circle.
  public func drawKey(on canvas: Canvas, in frame: Rectangle) {
    canvas.disc(at: frame.center, radius: 5, color: ink)
    canvas.disc(at: frame.center, radius: 4, color: Style.background)
  }

  /// Its name.
  public var summary: String? { name ?? "the unit circle" }

  /// Nothing that is not known of it.
  public var columns: [Column] { [] }
}
