/// ∫ f(x) dx, halving the worst piece until the error is small enough.
///
/// Each piece is integrated by two rules of Gauss and Kronrod. The error given back is ten times the sum of
/// their differences, because where f bends both may be wrong alike. An infinite end is brought to a finite one by x = a ± s(1 − t)/t.
///
/// ```swift
/// let one = try integral(over: -.infinity ... .infinity, breaks: [0]) { exp(-$0 * $0 / 2) / sqrt(2 * .pi) }
/// ```
///
/// - Parameters:
///   - interval: where to integrate; either end may be infinite.
///   - breaks: where f jumps or bends or has its peaks. A peak much narrower than the interval is found only
///     if a break is near. Those outside the interval do not count.
///   - tolerance: the error allowed, absolute for integrals up to 1, relative for larger ones.
///   - f: what to integrate.
/// - Throws: ``QuadratureError`` if f is not finite somewhere or the tolerance is out of reach.
public func integral(
  over interval: ClosedRange<Double>, breaks: [Double] = [], tolerance: Double = 1e-11,
  of f: (Double) -> Double
) throws(QuadratureError) -> Estimate {
  var pieces: [Piece] = []
  for span in Piece.spans(of: interval, breaks: breaks) { pieces.append(try span.integrated(f)) }
  var total = Estimate(0)
  for _ in 0..<1_000 {
    total = pieces.reduce(Estimate(0)) { $0 + $1.integral }
    if total.error <= tolerance * max(1, abs(total.value)) { return total }
    guard let worst = pieces.indices.max(by: { pieces[$0].error < pieces[$1].error }),
      let (left, right) = pieces[worst].halves
    else { break }
    pieces[worst] = try left.integrated(f)
    pieces.append(try right.integrated(f))
  }
  throw .toleranceNotReached(total, tolerance: tolerance, interval: interval)
}

/// Why an integral has no number.
public enum QuadratureError: Error, Hashable, CustomStringConvertible {
  /// The best that was found, and what was asked for.
  case toleranceNotReached(Estimate, tolerance: Double, interval: ClosedRange<Double>)
  /// The integrand is infinite or not a number at x.
  case notFinite(at: Double, value: Double)

  /// The sentence for a learner.
  public var description: String {
    switch self {
    case .toleranceNotReached(let found, let tolerance, let interval):
      """
      The integral from \(interval.lowerBound) to \(interval.upperBound) is \(found.value) with an error of \
      \(found.error), but \(tolerance) was asked for. Name the places where the integrand jumps or peaks as \
      breaks, or allow a larger tolerance.
      """
    case .notFinite(let x, let value):
      """
      The integrand is \(value) at x = \(x); a quadrature needs finite values. \
      Look for the logarithm of 0 or a division by 0 there.
      """
    }
  }
}

/// A part of the interval in a variable t that is finite, and the integral over it once computed.
private struct Piece {
  /// How x depends on t.
  enum Variable {
    case itself
    /// x = start + scale·(1 − t)/t, so t = 0 is infinity; a negative scale leads to −infinity.
    case tail(start: Double, scale: Double)
  }

  let variable: Variable
  let low: Double
  let high: Double
  var integral = Estimate(0)
  var error: Double { integral.error }

  /// The pieces between the breaks and the ends.
  static func spans(of interval: ClosedRange<Double>, breaks: [Double]) -> [Piece] {
    let inside = breaks.filter { $0.isFinite && interval.contains($0) }
    let ends = [interval.lowerBound, interval.upperBound].filter(\.isFinite)
    var points = Array(Set(inside + ends)).sorted()
    if points.isEmpty { points = [0] }
    guard let first = points.first, let last = points.last else { return [] }
    // Half of what the breaks span is the length on which the integrand is known to change.
    let scale = last > first ? (last - first) / 2 : 1
    var pieces = zip(points, points.dropFirst()).map { Piece(variable: .itself, low: $0, high: $1) }
    if interval.lowerBound == -.infinity {
      pieces.append(Piece(variable: .tail(start: first, scale: -scale), low: 0, high: 1))
    }
    if interval.upperBound == .infinity {
      pieces.append(Piece(variable: .tail(start: last, scale: scale), low: 0, high: 1))
    }
    return pieces
  }

  func integrated(_ f: (Double) -> Double) throws(QuadratureError) -> Piece {
    let sums = try GaussKronrod.rules(from: low, to: high) { (t) throws(QuadratureError) in
      let (x, stretch) = place(t)
      let value = f(x)
      guard value.isFinite else { throw .notFinite(at: x, value: value) }
      // Far out the stretch may be infinite where f is 0.
      return value == 0 ? 0 : value * stretch
    }
    var piece = self
    // Adding up cannot be more exact than the rounding of the terms.
    let rounding = sums.magnitude * Double.ulpOfOne
    piece.integral = Estimate(sums.kronrod, error: 10 * abs(sums.kronrod - sums.gauss) + rounding)
    return piece
  }

  /// x and |dx/dt|.
  private func place(_ t: Double) -> (x: Double, stretch: Double) {
    switch variable {
    case .itself: (t, 1)
    case .tail(let start, let scale): (start + scale * (1 - t) / t, abs(scale) / (t * t))
    }
  }

  /// Nil if no number lies between the ends.
  var halves: (Piece, Piece)? {
    let middle = (low + high) / 2
    guard low < middle, middle < high else { return nil }
    return (
      Piece(variable: variable, low: low, high: middle), Piece(variable: variable, low: middle, high: high)
    )
  }
}
