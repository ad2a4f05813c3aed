import Foundation
import Notebook

/// What is claimed of games played in this run, beside those that were recorded.
extension Lesson {
  /// - Parameters:
  ///   - who: How the sentence begins, so that each is one of its own.
  ///   - noise: What no band may take in that is to tell anything.
  func claim(
    _ who: Sentence, _ games: [Played], landIn recorded: [Series], withoutNoise noise: Case,
    line: Int = #line
  ) {
    let judged = games.compactMap { game -> Bool? in
      guard
        let band = recorded.first(where: { $0.name == game.recipe })?.band(after: game.images),
        band.upperBound < noise.scores.distance
      else { return nil }
      return band.contains(game.scores.distance)
    }
    let (landed, open) = (judged.count { $0 }, games.count - judged.count)
    claim(
      who + ", played from this run's seed, \(landed) of \(judged.count) end where 99 in 100 "
        + "are expected, judging by the recorded games, all but one at least; the seeds of "
        + "\(open) more lie so far apart that noise would pass",
      [Measured(landed, atLeast: max(1, judged.count - 1))], needsTraining: true, always: true,
      line: line)
  }

  /// - Parameter contest: What was recorded of all recipes.
  func claim(firstInTime contest: Recorded, line: Int = #line) {
    let (time, images) = (contest.commonTime, Budget.images(contest.commonImages))
    func ahead(after budget: Budget) -> Double {
      let medians = contest.of(Recipe.ofLessons).map {
        middle($0.distances(after: budget))?.median ?? .infinity
      }
      // Lesson 4 is the one that convolves.
      return min(medians[0], medians[2], medians[3]) / medians[1]
    }
    claim(
      "After the same \(time) the nearest of the three dense games is "
        + "\(decimal(ahead(after: time), 1)) times as far as lesson 4's, after the same \(images) "
        + "\(decimal(ahead(after: images), 1)) times; by the medians, more than 1.3 times both "
        + "ways",
      [Measured(ahead(after: time), above: 1.3), Measured(ahead(after: images), above: 1.3)],
      always: true, line: line)
  }

  /// - Parameter effects: After the same time, and after the same number of images.
  func claim(changes effects: [(after: Budget, effects: [Effect])], line: Int = #line) {
    let (inTime, byImages) = (effects[0].effects, effects[1].effects)
    let penalised = byImages.filter { $0.name.contains("R₁ + R₂") }
    let helpful = inTime.count { $0.interval.upperBound < 1 }
    claim(
      "After the same \(effects[1].after) both games with penalties are nearer than the plain one, "
        + "× \(penalised.map { decimal($0.ratio, 2) }.joined(separator: " and × ")), with "
        + "intervals "
        + "below 1; after the same \(effects[0].after) \(helpful) of \(inTime.count) changes have "
        + "shown that they help",
      penalised.map { Measured($0.interval.upperBound, below: 1) } + [Measured(helpful, atMost: 0)],
      always: true, line: line)
  }

  /// - Parameter effects: After the same time, and after the same number of images.
  func claim(lagIn effects: [(after: Budget, effects: [Effect])], line: Int = #line) {
    let averaged = effects.compactMap { $0.effects.first { $0.name == "averaged" } }
    claim(
      "After the same \(effects[1].after) the average is × \(decimal(averaged[1].ratio, 2)) as far "
        + "as the plain game, with an interval above 1: it still draws as the weights did before. "
        + "After the same \(effects[0].after) it is × \(decimal(averaged[0].ratio, 2)) as far, "
        + "in an interval below that one",
      [
        Measured(averaged[1].interval.lowerBound, above: 1),
        Measured(
          averaged[0].interval.upperBound / averaged[1].interval.lowerBound, below: 1),
      ], always: true, line: line)
  }

  func claim(
    _ findings: [Finding], of losses: Recorded, after budget: Budget, line: Int = #line
  ) {
    func spread(_ distances: [[Double]]) -> Double {
      let medians = distances.map { middle($0)?.median ?? .infinity }
      return (medians.max() ?? .infinity) / (medians.min() ?? 1)
    }
    let ofLosses = spread(findings.map(\.judged))
    let ofRates = findings.map { finding in
      spread(
        losses.series.filter { $0.name == finding.loss.rawValue }
          .map { $0.distances(after: budget) })
    }
    claim(
      "Between the five losses, each at its rate, the medians differ by a factor of "
        + "\(decimal(ofLosses, 1)), below 2; between the four rates of one loss by a factor of "
        + "\(decimal(ofRates.min() ?? 0, 0)) or more, above 10",
      [Measured(ofLosses, below: 2), Measured(ofRates.min() ?? 0, above: 10)], always: true,
      line: line)
  }
}
