/// The rectangle between the axes, and how values become places in it.
public struct PlotArea: Sendable {
  /// The rectangle, in points on the canvas.
  public let frame: Rectangle
  let xDomain: Domain
  let yDomain: Domain

  /// The same rectangle, one of the axes widened on both sides until a unit is equally long on both.
  var withEqualUnits: PlotArea {
    func width(_ domain: Domain) -> Double { domain.range.upperBound - domain.range.lowerBound }
    let unit = min(frame.width / width(xDomain), frame.height / width(yDomain))
    return PlotArea(
      frame: frame, xDomain: xDomain.widened(to: frame.width / unit),
      yDomain: yDomain.widened(to: frame.height / unit))
  }

  /// Where `x` lies from the left of the canvas; NaN where the axis has no place for it.
  public func x(_ x: Double) -> Double {
    clamped(frame.x + xDomain.fraction(x) * frame.width)
  }

  /// Where `y` lies from the top of the canvas; NaN where the axis has no place for it.
  public func y(_ y: Double) -> Double {
    clamped(frame.bottom - yDomain.fraction(y) * frame.height)
  }

  /// The place of a pair of values, or nil where one of the axes has no place for it.
  public func point(_ x: Double, _ y: Double) -> Point? {
    let point = Point(self.x(x), self.y(y))
    return point.x.isNaN || point.y.isNaN ? nil : point
  }

  /// Cairo's coordinates are 24-bit integers with 8 bits of fraction; a value far outside the shown
  /// range must not overflow them.
  private func clamped(_ coordinate: Double) -> Double {
    coordinate.isNaN ? coordinate : min(max(coordinate, -1e5), 1e5)
  }
}
