import Foundation
import Notebook
import Plotting
import Probability

/// What a search over rates has found for one loss.
struct Finding {
  let loss: Loss
  /// The rate whose median is best over all seeds.
  let rate: Float
  /// Seed by seed, the distance at the rate that the other seeds would have chosen.
  let judged: [Double]
}

extension Recorded {
  /// For each loss the rate that comes out best, and what each seed says of the choice of the
  /// others.
  func findings(after images: Int) -> [Finding] {
    Loss.ofSingles.compactMap { loss in
      let tried = series.filter { $0.name == loss.rawValue }.map {
        (rate: $0.rate, distances: $0.distances(after: images))
      }
      func best(without seed: Int? = nil) -> (rate: Float, distances: [Double])? {
        func worth(_ distances: [Double]) -> Double {
          let voting = distances.enumerated().filter { $0.offset != seed }.map(\.element)
          return middle(voting)?.median ?? .infinity
        }
        return tried.min { worth($0.distances) < worth($1.distances) }
      }
      guard let chosen = best() else { return nil }
      return Finding(
        loss: loss, rate: chosen.rate,
        judged: chosen.distances.indices.compactMap { best(without: $0)?.distances[$0] })
    }
  }
}

extension [Finding] {
  /// How many times as far as the first loss each is, seed by seed: the geometric mean, and its
  /// interval.
  func ratios() -> [(finding: Finding, ratio: Double, interval: ClosedRange<Double>?)] {
    map { finding in
      let logs = zip(finding.judged, self[0].judged).map { log($0 / $1) }
      // Of a lost game no multiple is known, and so none of all.
      guard logs.allSatisfy(\.isFinite) else { return (finding, .infinity, nil) }
      let mean = SampleMean(logs)
      return (
        finding, exp(mean.mean), mean.interval.map { exp($0.lowerBound)...exp($0.upperBound) }
      )
    }
  }

  func table(caption: String) -> Table {
    Table(
      header: ["loss", "chosen rate", "distance", "against \(self[0].loss.rawValue)", "95 %"],
      rows: ratios().map { finding, ratio, interval in
        [
          finding.loss.rawValue, "\(finding.rate)",
          middle(finding.judged).map { significant($0.median, 3) } ?? "–",
          finding.loss == self[0].loss ? "–" : "× \(decimal(ratio, 2))",
          finding.loss == self[0].loss
            ? "–"
            : interval.map { "\(decimal($0.lowerBound, 2)) … \(decimal($0.upperBound, 2))" } ?? "–",
        ]
      }, caption: caption, flushRight: [1, 2, 3, 4])
  }
}

extension Recorded {
  /// What one change does to the plain game after the same seconds, seed by seed: how many times as
  /// far it then is.
  func effects(of recipes: [Recipe], against plain: Recipe) -> [Effect] {
    let seconds = commonSeconds
    guard let bare = of([plain]).first else { return [] }
    return of(recipes).compactMap { series in
      let logs = series.trials.compactMap { trial -> Double? in
        guard let other = bare.trials.first(where: { $0.seed == trial.seed }),
          let own = trial.look(within: seconds), let its = other.look(within: seconds)
        else { return nil }
        return log(own.scores.distance / its.scores.distance)
      }
      return logs.isEmpty ? nil : Effect(name: series.name, logs: SampleMean(logs))
    }
  }
}

/// By which factor a change multiplies the distance.
struct Effect {
  let name: String
  let logs: SampleMean
  var ratio: Double { exp(logs.mean) }
  var interval: ClosedRange<Double> {
    logs.interval.map { exp($0.lowerBound)...exp($0.upperBound) } ?? ratio...ratio
  }
}

extension [Effect] {
  func picture(_ title: String) -> Figure {
    Figure(
      title, height: 260,
      x: Axis("distance, as a multiple of the plain game's", scale: .logarithmic),
      y: Axis("change", categories: map(\.name))
    ) {
      ErrorBars(
        y: 0..<count, x: map(\.ratio), lower: map(\.interval.lowerBound),
        upper: map(\.interval.upperBound))
      Rule(x: 1, label: "no change")
    }
  }
}
