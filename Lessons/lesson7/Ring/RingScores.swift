import Notebook
import Probability

/// What a game's runs from several seeds come to, by the published protocol, at the last look.
struct RingScores {
  let modes: SampleMean
  /// In %.
  let quality: SampleMean
  let divergence: SampleMean
  private let seeds: Int

  init(_ runs: [RingRun]) {
    modes = SampleMean(runs.map { Double($0.last.captured) })
    quality = SampleMean(runs.map { 100 * $0.last.highQuality })
    divergence = SampleMean(runs.map(\.last.reverseKL))
    seeds = runs.count
  }

  static let titles = ["modes", "high quality, %", "reverse KL"]

  /// A cell under each title: the mean ± its standard error.
  var cells: [String] { [cell(modes, 1), cell(quality, 1), cell(divergence, 2)] }

  /// Without a standard error where not every seed has a value.
  private func cell(_ mean: SampleMean, _ places: Int) -> String {
    switch mean.count {
    case 0: "–"
    case seeds: "\(decimal(mean.mean, places)) ± \(decimal(mean.standardError, places))"
    case let some: "\(decimal(mean.mean, places)) (\(some) of \(seeds))"
    }
  }
}

/// By how much the first runs exceed the others, seed by seed.
func gain(of runs: [RingRun], over others: [RingRun], _ value: (RingRun) -> Double) -> SampleMean {
  SampleMean(zip(runs, others).map { value($0) - value($1) })
}

extension RingRun {
  /// The modes captured at the last look.
  var modes: Double { Double(last.captured) }
  /// The share of points of high quality at the last look, in %.
  var quality: Double { 100 * last.highQuality }

  /// The mean of something over the looks of the later half: no run comes to rest, and the last
  /// look is one of many.
  func late(_ value: (RingLook) -> Double) -> Double { SampleMean(late.map(value)).mean }
}

extension SampleMean {
  /// The mean, and the interval in brackets.
  func told(_ places: Int) -> String {
    guard let interval else { return decimal(mean, places) }
    let (low, high) = (decimal(interval.lowerBound, places), decimal(interval.upperBound, places))
    return "\(decimal(mean, places)) (\(low) … \(high))"
  }
}
