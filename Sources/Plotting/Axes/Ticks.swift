import Foundation

/// Where an axis carries labelled ticks at round numbers, and smaller ones between them.
struct Ticks: Equatable {
  let major: [Double]
  let minor: [Double]
  /// One label for each major tick.
  let labels: [String]
}

extension Ticks {
  /// About `count` ticks over `domain`.
  init(_ domain: Domain, count: Int, least: Int = 3) {
    if let names = domain.categories {
      self.init(major: names.indices.map(Double.init), minor: [], labels: names)
      return
    }
    self =
      switch domain.scale {
      case .linear: .linear(domain.range, count: count, whole: domain.isWhole, least: least)
      case .logarithmic: .logarithmic(domain.range, count: count, least: least)
      }
  }

  /// Multiples of 1, 2 or 5 times a power of ten; with `whole`, only whole numbers.
  static func linear(_ range: ClosedRange<Double>, count: Int, whole: Bool, least: Int = 3) -> Ticks {
    linear(
      range, near: (range.upperBound - range.lowerBound) / Double(max(count, 1)), whole: whole, least: least)
  }

  /// The same, about so far apart.
  static func linear(
    _ range: ClosedRange<Double>, near distance: Double, whole: Bool, least: Int = 3
  ) -> Ticks {
    var step = Step(near: distance)
    if whole, step.value < 1 { step = Step(mantissa: 1, exponent: 0) }
    var major = step.multiples(in: range)
    // An unlucky range may hold fewer than three: two numbers do not tell how a scale goes on.
    while major.count < least, !(whole && step.value <= 1) {
      step = step.finer
      major = step.multiples(in: range)
    }
    let between = step.subdivision
    let minor = whole && between.value < 1 ? [] : between.multiples(in: range).filter { !step.divides($0) }
    return Ticks(major: major, minor: minor, labels: NumberFormat.ticks(major, step: step.value))
  }

  /// Powers of ten, with 2 to 9 times each between them. A range too short for three powers has 1, 2 and
  /// 5 (or 1 and 3) times a power, and one too short for three of those the ticks of a linear axis.
  static func logarithmic(_ range: ClosedRange<Double>, count: Int, least: Int = 3) -> Ticks {
    let exponents =
      Int(log10(range.lowerBound).rounded(.down))...Int(log10(range.upperBound).rounded(.up))
    let decades = exponents.filter { range.contains(power($0)) }
    func multiples(_ digits: some Sequence<Int>) -> [Double] {
      exponents.flatMap { exponent in
        digits.map { Step(mantissa: Double($0), exponent: exponent).value }
      }.filter(range.contains)
    }

    if decades.count >= least {
      var every = max(Int(Step(near: Double(decades.count) / Double(max(count, 2))).value), 1)
      var labelled = decades.filter { $0.isMultiple(of: every) }
      while labelled.count < least, every > 1 {
        every -= 1
        labelled = decades.filter { $0.isMultiple(of: every) }
      }
      let major = labelled.map(power)
      let minor = every == 1 ? multiples(2...9) : decades.filter { !labelled.contains($0) }.map(power)
      return Ticks(major: major, minor: minor, labels: NumberFormat.logarithmic(major))
    }
    // Where there is little room, 1 and 3 times: about equal ratios, too.
    let (few, many) = (multiples([1, 3]), multiples([1, 2, 5]))
    let major = count < 3 && few.count >= 3 ? few : many
    guard major.count >= 3 else { return linear(range, count: count, whole: false, least: least) }
    return Ticks(
      major: major, minor: multiples(2...9).filter { !major.contains($0) },
      labels: NumberFormat.logarithmic(major))
  }
}

/// A distance between ticks: 1, 2 or 5 times a power of ten.
private struct Step {
  var mantissa: Double
  var exponent: Int

  init(mantissa: Double, exponent: Int) {
    self.mantissa = mantissa
    self.exponent = exponent
  }

  /// The step closest to `length`, as ratios go.
  init(near length: Double) {
    exponent = Int(log10(length).rounded(.down))
    let leading = length / power(exponent)
    (mantissa, exponent) =
      switch leading {
      case ..<2.0.squareRoot(): (1, exponent)
      case ..<10.0.squareRoot(): (2, exponent)
      case ..<50.0.squareRoot(): (5, exponent)
      default: (1, exponent + 1)
      }
  }

  var value: Double { times(1) }

  /// Divides by a power of ten instead of multiplying with its inexact inverse: 3 × 0.1 is
  /// 0.30000000000000004, 3 / 10 is 0.3.
  func times(_ count: Double) -> Double {
    exponent < 0 ? count * mantissa / power(-exponent) : count * mantissa * power(exponent)
  }

  /// The next smaller step.
  var finer: Step {
    switch mantissa {
    case 1: Step(mantissa: 5, exponent: exponent - 1)
    case 2: Step(mantissa: 1, exponent: exponent)
    default: Step(mantissa: 2, exponent: exponent)
    }
  }

  /// The step of the minor ticks.
  var subdivision: Step {
    switch mantissa {
    case 1: Step(mantissa: 2, exponent: exponent - 1)
    case 2: Step(mantissa: 5, exponent: exponent - 1)
    default: Step(mantissa: 1, exponent: exponent)
    }
  }

  func multiples(in range: ClosedRange<Double>) -> [Double] {
    let first = (range.lowerBound / value - 1e-9).rounded(.up)
    let last = (range.upperBound / value + 1e-9).rounded(.down)
    guard first <= last, last - first < 10_000 else { return [] }
    // Adding zero turns −0 into 0.
    return (0...Int(last - first)).map { times(first + Double($0)) + 0 }
  }

  func divides(_ tick: Double) -> Bool {
    let count = tick / value
    return abs(count - count.rounded()) < 1e-6
  }
}

private func power(_ exponent: Int) -> Double { pow(10, Double(exponent)) }
