import Foundation
import Notebook
import Plotting
import Probability

/// By which factor a change multiplies the distance, from the same seeds.
struct Effect {
  let name: String
  let logs: SampleMean
  var ratio: Double { exp(logs.mean) }
  var interval: ClosedRange<Double> {
    logs.interval.map { exp($0.lowerBound)...exp($0.upperBound) } ?? 0.0...(.infinity)
  }
}

extension Recorded {
  /// What some changes, one at a time, do to the plain game.
  func effects(of recipes: [Recipe], against plain: Recipe, after budget: Budget) -> [Effect] {
    guard let bare = of([plain]).first else { return [] }
    return of(recipes).map { series in
      let logs = series.trials.compactMap { trial -> Double? in
        guard let other = bare.trials.first(where: { $0.seed == trial.seed }),
          let own = trial.look(after: budget), let its = other.look(after: budget)
        else { return nil }
        return log(own.scores.distance / its.scores.distance)
      }
      // Of a lost game no multiple is known, and so none of all.
      return Effect(name: series.name, logs: SampleMean(logs.allSatisfy(\.isFinite) ? logs : []))
    }
  }
}

/// Which changes help, judged in two ways.
func effectPicture(_ title: String, _ effects: [(after: Budget, effects: [Effect])]) -> Figure {
  let intervals = effects.flatMap(\.effects).map(\.interval).filter(\.upperBound.isFinite)
  let range =
    (intervals.map(\.lowerBound).min() ?? 1) / 1.1...(intervals.map(\.upperBound).max() ?? 1) * 1.1
  return Figure(
    title, columns: 1,
    panels: effects.map { budget, effects in
      Figure(
        "after \(budget)", height: 210,
        x: Axis("distance, as a multiple of the plain game's", scale: .logarithmic, range: range),
        y: Axis("change", categories: effects.map(\.name))
      ) {
        ErrorBars(
          y: 0..<effects.count, x: effects.map(\.ratio), lower: effects.map(\.interval.lowerBound),
          upper: effects.map(\.interval.upperBound))
        Rule(x: 1, label: "no change")
      }
    })
}
