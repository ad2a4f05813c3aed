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
  func findings(after budget: Budget) -> [Finding] {
    Loss.ofSingles.compactMap { loss in
      let tried = series.filter { $0.name == loss.rawValue }.map {
        (rate: $0.rate, distances: $0.distances(after: budget))
      }
      guard let chosen = tried.min(by: { worth($0.distances) < worth($1.distances) }) else {
        return nil
      }
      let judged = chosen.distances.indices.compactMap { seed in
        tried.min { worth($0.distances, without: seed) < worth($1.distances, without: seed) }?
          .distances[seed]
      }
      return Finding(loss: loss, rate: chosen.rate, judged: judged)
    }
  }
}

/// What a rate is chosen by: the median of its seeds, one of them perhaps left out.
private func worth(_ distances: [Double], without seed: Int? = nil) -> Double {
  middle(distances.indices.filter { $0 != seed }.map { distances[$0] })?.median ?? .infinity
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
