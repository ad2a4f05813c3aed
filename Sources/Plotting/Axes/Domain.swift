import Foundation

/// The values an axis spans, and where between its two ends a value lies.
struct Domain: Equatable {
  let scale: Axis.Scale
  let range: ClosedRange<Double>
  /// Whether every value is a whole number, so that ticks between them would make no sense.
  let isWhole: Bool
  /// The names of 0, 1, 2 and so on, if the axis has such.
  let categories: [String]?

  /// Larger values count as infinite, and smaller ones than its inverse as zero: no measurement needs
  /// them, and the arithmetic of ticks stays far from overflow.
  static let largest = 1e100

  /// Whether an axis of `scale` has a place for `value`.
  static func shows(_ value: Double, on scale: Axis.Scale) -> Bool {
    abs(value) <= largest && (scale == .linear || value >= 1 / largest)
  }

  /// The range given by the axis, or the one that shows all values with a little air around them.
  /// Nil if no value can be shown.
  init?(_ axis: Axis, showing values: [[Double]]) {
    scale = axis.scale
    var lowest = Double.infinity
    var highest = -Double.infinity
    var whole = true
    for series in values {
      for value in series where Domain.shows(value, on: axis.scale) {
        lowest = min(lowest, value)
        highest = max(highest, value)
        whole = whole && value == value.rounded()
      }
    }
    guard lowest <= highest else { return nil }
    isWhole = whole
    categories = axis.categories
    range =
      if let given = axis.range {
        Domain.widened(
          Domain.within(given.lowerBound), Domain.within(given.upperBound), scale, whole: false)
      } else {
        Domain.padded(Domain.widened(lowest, highest, scale, whole: whole), scale)
      }
  }

  private init(scale: Axis.Scale, range: ClosedRange<Double>, isWhole: Bool) {
    self.scale = scale
    self.range = range
    self.isWhole = isWhole
    categories = nil
  }

  private static func within(_ value: Double) -> Double { min(max(value, -largest), largest) }

  /// A linear domain of the same middle that spans `width`.
  func widened(to width: Double) -> Domain {
    let middle = (range.lowerBound + range.upperBound) / 2
    return Domain(scale: scale, range: middle - width / 2...middle + width / 2, isWhole: isWhole)
  }

  /// 0 at the lower end, 1 at the upper; outside of that beyond them. NaN where the axis has no place.
  func fraction(_ value: Double) -> Double {
    guard Domain.shows(value, on: scale) else { return .nan }
    switch scale {
    case .linear:
      return (value - range.lowerBound) / (range.upperBound - range.lowerBound)
    case .logarithmic:
      let lower = log10(range.lowerBound)
      return (log10(value) - lower) / (log10(range.upperBound) - lower)
    }
  }

  /// Gives a range that has shrunk to (nearly) one value some width.
  private static func widened(
    _ lower: Double, _ upper: Double, _ scale: Axis.Scale, whole: Bool
  ) -> ClosedRange<Double> {
    let size = max(abs(lower), abs(upper))
    if size < 1 / largest { return -1...1 }
    guard upper - lower <= size * 1e-9 else { return lower...upper }
    let middle = (lower + upper) / 2
    if scale == .logarithmic { return middle / 2...middle * 2 }
    let half = whole && size < 10 ? 1 : size / 10
    return middle - half...middle + half
  }

  private static func padded(_ range: ClosedRange<Double>, _ scale: Axis.Scale) -> ClosedRange<Double> {
    let share = 0.04
    switch scale {
    case .linear:
      let air = (range.upperBound - range.lowerBound) * share
      return range.lowerBound - air...range.upperBound + air
    case .logarithmic:
      let air = pow(range.upperBound / range.lowerBound, share)
      return range.lowerBound / air...range.upperBound * air
    }
  }
}
