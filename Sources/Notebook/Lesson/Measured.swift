/// A number that a run measured, and the bounds within which a claim wants it.
///
/// ```swift
/// lesson.claim("Near the data, far from the noise", [
///   Measured(near, below: 0.3), Measured(far, above: 5),
/// ])
/// ```
public struct Measured: Codable, Equatable, Sendable {
  package let value: Double
  package let above: Double?
  package let atLeast: Double?
  package let atMost: Double?
  package let below: Double?

  /// A number with at least one bound.
  public init<Number: Quantity>(
    _ value: Number, above: Number? = nil, atLeast: Number? = nil, atMost: Number? = nil,
    below: Number? = nil
  ) {
    let bounds = [above, atLeast, atMost, below].map { $0?.inDoublePrecision }
    guard bounds.contains(where: { $0 != nil }) else {
      fatalError(
        "A claim about the number \(value) needs a bound that could refute it: above, atLeast, atMost or below."
      )
    }
    self.value = value.inDoublePrecision
    (self.above, self.atLeast, self.atMost, self.below) = (bounds[0], bounds[1], bounds[2], bounds[3])
  }

  /// No bound holds a value that is not a number.
  package var holds: Bool {
    let low = (above.map { value > $0 } ?? true) && (atLeast.map { value >= $0 } ?? true)
    let high = (below.map { value < $0 } ?? true) && (atMost.map { value <= $0 } ?? true)
    return low && high && !value.isNaN
  }
}

/// What a claim can be about: a count or a measured number.
public protocol Quantity {
  var inDoublePrecision: Double { get }
}

extension Int: Quantity {
  public var inDoublePrecision: Double { Double(self) }
}

extension Float: Quantity {
  public var inDoublePrecision: Double { Double(self) }
}

extension Double: Quantity {
  public var inDoublePrecision: Double { self }
}
