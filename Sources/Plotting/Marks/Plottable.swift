/// A number that a mark takes: `Double`, `Float` or `Int`.
public protocol Plottable: Sendable {
  /// The number on the axis.
  var plotted: Double { get }
}

extension Double: Plottable {
  /// The number itself.
  public var plotted: Double { self }
}

extension Float: Plottable {
  /// The number, exactly.
  public var plotted: Double { Double(self) }
}

extension Int: Plottable {
  /// The number, rounded if it has more than 53 binary digits.
  public var plotted: Double { Double(self) }
}

/// Pairs the two sequences of a mark, whose lengths must agree.
func paired(
  _ mark: String, _ x: some Sequence<some Plottable>, _ y: some Sequence<some Plottable>
) -> (x: [Double], y: [Double]) {
  let x = x.map(\.plotted)
  let y = y.map(\.plotted)
  guard x.count == y.count else {
    fatalError("\(mark) needs one y for every x, but got \(x.count) x and \(y.count) y.")
  }
  return (x, y)
}
