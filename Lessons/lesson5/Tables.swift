import Datasets
import Neural
import Notebook

/// 0.9797 as 98 %.
func percent(_ share: Double) -> String { decimal(100 * share, 0) + " %" }

extension [Run] {
  /// When each run's drawings are most alike, when they differ again, and how they end.
  func collapses(besides real: (spread: Double, digits: DigitHistogram), caption: String) -> Table {
    let ofDigits = [
      "digits", "", "", "", decimal(real.spread, 3), decimal(real.digits.distanceFromUniform, 2),
      percent(real.digits.clearShare),
    ]
    return Table(
      header: [
        "", "least spread", "in iteration", "half from", "in the end", "from even", "clear",
      ],
      rows: map { run in
        [
          run.name, decimal(run.narrowest.spread, 3), run.narrowest.iteration.grouped,
          run.recovery(to: real.spread / 2).map { $0.iteration.grouped } ?? "not yet",
          decimal(run.last.spread, 3), decimal(run.last.digits.distanceFromUniform, 2),
          percent(run.last.digits.clearShare),
        ]
      } + [ofDigits],
      caption: caption, flushRight: [1, 2, 3, 4, 5, 6])
  }

  /// The losses and meters of runs whose weights begin differently.
  func beginnings(caption: String) -> Table {
    func lastMean(_ losses: [Float]) -> String {
      let part = losses.suffix(100)
      return decimal(part.reduce(0, +) / Float(part.count), 2)
    }
    return Table(
      header: [
        "weights begin", "D at first", "G at first", "D", "G", "spread at 300", "spread",
        "likeness",
      ],
      rows: map { run in
        let (d, g) = run.losses
        return [
          run.name, decimal(d[0], 2), decimal(g[0], 2), lastMean(d), lastMean(g),
          decimal(run.look(at: 300).spread, 3), decimal(run.last.spread, 3),
          decimal(run.last.likeness, 2),
        ]
      }, caption: caption)
  }
}

/// What the meters and a fresh judge say of several makers' drawings.
func examination(
  of makers: [(name: String, drawn: Tensor, right: Double)], by meters: Meters, caption: String
) -> Table {
  Table(
    header: ["drawings", "spread", "likeness", "from even", "clear", "distance", "fresh judge is right"],
    rows: makers.map { name, drawn, right in
      let histogram = meters.classifier.histogram(of: drawn, range: 0...1)
      return [
        name, decimal(ImageMeters.spread(drawn, range: 0...1), 3),
        decimal(ImageMeters.neighbourCorrelation(drawn), 2),
        decimal(histogram.distanceFromUniform, 2), percent(histogram.clearShare),
        significant(meters.distance(drawn).value, 2), percent(right),
      ]
    }, caption: caption)
}
