import Foundation
import Notebook
import Plotting
import Probability

/// What was recorded of one recipe at one rate, seed by seed.
struct Series {
  let name: String
  let rate: Float
  let trials: [Trial]

  /// What each trial came to.
  func distances(after budget: Budget) -> [Double] {
    trials.compactMap { $0.look(after: budget)?.scores.distance }
  }

  /// Where a game from a seed nobody has played yet should come out, 99 times in 100: of the
  /// logarithms, mean ± t · s · √(1 + 1/n). Nil of fewer than two trials that were looked at then,
  /// and where one was lost.
  func band(after images: Int) -> ClosedRange<Double>? {
    let looks = trials.compactMap { $0.look(after: .images(images)) }
    let logs = looks.filter { $0.images == images }.map { log($0.scores.distance) }
    guard logs.count > 1, logs.count == trials.count, logs.allSatisfy(\.isFinite) else {
      return nil
    }
    let mean = SampleMean(logs)
    let spread = mean.standardError * Double(logs.count).squareRoot()
    let reach = Self.quantile(logs.count - 1) * spread * (1 + 1 / Double(logs.count)).squareRoot()
    return exp(mean.mean - reach)...exp(mean.mean + reach)
  }

  /// What a t distribution with so many degrees of freedom exceeds once in 200.
  private static func quantile(_ freedom: Int) -> Double {
    let table = [63.657, 9.925, 5.841, 4.604, 4.032, 3.707, 3.499, 3.355, 3.250, 3.169]
    return table[min(freedom, table.count) - 1]
  }
}

/// A study that was recorded.
struct Recorded {
  let origin: [String]
  let series: [Series]

  init(_ file: RecordFile) {
    origin = file.origin
    var names: [(recipe: String, rate: Float)] = []
    for trial in file.trials where !names.contains(where: { $0 == (trial.recipe, trial.rate) }) {
      names.append((trial.recipe, trial.rate))
    }
    series = names.map { name in
      Series(
        name: name.recipe, rate: name.rate,
        trials: file.trials.filter { $0.recipe == name.recipe && $0.rate == name.rate })
    }
  }

  /// Those of some recipes, in their order.
  func of(_ recipes: [Recipe]) -> [Series] {
    recipes.compactMap { recipe in
      series.first { $0.name == recipe.name && $0.rate == recipe.rates.discriminator }
    }
  }

  /// How many seeds the first series has.
  var seeds: Int { series.first?.trials.count ?? 0 }

  private var whole: [Trial] { series.flatMap(\.trials).filter { !$0.isLost } }

  /// The seconds that every trial has played that was not lost, and after which it has been looked
  /// at.
  var commonTime: Budget {
    let last = whole.compactMap { $0.looks.last?.seconds }.min() ?? 0
    return .seconds(max(last, whole.compactMap { $0.looks.first?.seconds }.max() ?? 0))
  }

  /// The images that every trial has seen that was not lost, as a look's doubling has it.
  var commonImages: Int {
    let fewest = whole.compactMap { $0.looks.last?.images }.min() ?? 0
    return (0..<30).map { 1_024 << $0 }.last { $0 <= fewest } ?? fewest
  }

  /// Seeds, day, processor and budget, as a caption tells them.
  var told: String {
    func fact(_ name: String) -> String {
      origin.first { $0.hasPrefix("\(name): ") }.map { String($0.dropFirst(name.count + 2)) }
        ?? "unknown"
    }
    return
      "Recorded from \(seeds) seeds on \(fact("date")), \(fact("processor")), \(fact("budget"))."
  }
}

/// The middle of some numbers, and from where to where they go.
func middle(_ values: [Double]) -> (median: Double, range: ClosedRange<Double>)? {
  let sorted = values.sorted()
  guard let low = sorted.first, let high = sorted.last else { return nil }
  let half = sorted.count / 2
  let median = sorted.count % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2
  return (median, low...high)
}
