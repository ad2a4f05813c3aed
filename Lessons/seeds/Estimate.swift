import Notebook
import Probability

/// How probably a claim holds with a seed that nobody has tried, and how that is known.
struct Estimate: Equatable {
  var probability: Double
  var method: String

  /// All that is known are verdicts: the least share that is still credible at 95 %. After 20 seeds without a
  /// failure it is 0.86, after 40 it is 0.93, and no more can be said.
  static func share(_ held: Int, of all: Int) -> Estimate {
    Estimate(probability: Beta.leastCredibleShare(held, of: all), method: "least credible share")
  }

  /// From how far the numbers lie from their bounds: the next one is drawn from the same normal distribution, of which
  /// mean and deviation are known only by these (Student's distribution, with √(1 + 1/n) for the mean).
  static func tail(of measured: [Measured]) -> Estimate {
    let values = measured.map(\.value)
    guard values.allSatisfy(\.isFinite), values.count > 1 else {
      return share(measured.count(where: \.holds), of: measured.count)
    }
    if Set(measured.map { [$0.value, $0.low, $0.high] }).count == 1 {
      return Estimate(probability: measured[0].holds ? 1 : 0, method: "the same with each seed")
    }
    let low = beyondZero(measured.map { $0.value - $0.low })
    let high = beyondZero(measured.map { $0.high - $0.value })
    return Estimate(probability: max(0, low + high - 1), method: "normal tail")
  }

  /// Where 99 in 100 seeds are expected by the same reasoning, wide enough for all that were seen.
  static func range(of sorted: [Double]) -> ClosedRange<Double>? {
    guard let lowest = sorted.first, let highest = sorted.last, sorted.count > 2 else { return nil }
    let next = Next(sorted)
    let reach = next.deviation * StudentT(degrees: next.degrees).quantile(0.995)
    return min(lowest, next.mean - reach)...max(highest, next.mean + reach)
  }

  private static func beyondZero(_ margins: [Double]) -> Double {
    guard margins.allSatisfy(\.isFinite) else {
      return margins.allSatisfy { $0 == .infinity } ? 1 : 0
    }
    let next = Next(margins)
    guard next.deviation > 0 else { return next.mean >= 0 ? 1 : 0 }
    return StudentT(degrees: next.degrees).cdf(next.mean / next.deviation)
  }
}

/// What is known of the next number after some.
private struct Next {
  let mean: Double
  let deviation: Double
  let degrees: Double

  init(_ values: [Double]) {
    let count = Double(values.count)
    let mean = values.reduce(0, +) / count
    let squares = values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
    (self.mean, degrees) = (mean, count - 1)
    deviation = (squares / (count - 1) * (1 + 1 / count)).squareRoot()
  }
}

extension Measured {
  fileprivate var low: Double { max(above ?? -.infinity, atLeast ?? -.infinity) }
  fileprivate var high: Double { min(below ?? .infinity, atMost ?? .infinity) }
}
