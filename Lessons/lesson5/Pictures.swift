import Datasets
import Neural
import Notebook
import Plotting

/// The looks that make the flipbook.
func isMoment(_ iteration: Int) -> Bool {
  [0, 100, 200, 300, 500, 1000, 1500, 2000, 2500, 3000, 5000, 10_000, 20_000, 30_000].contains(
    iteration)
    || [50_000, 100_000, 200_000, 500_000].contains(iteration)
}

extension Run {
  /// Both losses over the first 3,000 iterations.
  func firstLosses() -> Figure {
    Figure("Losses at first", x: Axis("iteration"), y: Axis("loss", unit: "nats")) {
      Line(
        "discriminator", y: losses.discriminator.prefix(3000), color: .discriminator, smoothing: 50)
      Line("generator", y: losses.generator.prefix(3000), color: .generator, smoothing: 50)
    }
  }
}

/// Spread, evenness, clearness and pull, look by look, a line for each run.
func meterCurves(of runs: [Run], real: (spread: Double, digits: DigitHistogram)) -> Figure {
  func panel(_ title: String, _ value: (Look) -> Double, real: Double?) -> Figure {
    Figure(
      title, height: 190, x: Axis("iteration", scale: .logarithmic),
      y: Axis(range: 0...max(1.1 * (real ?? 0), title == "Spread" ? 0.2 : 1))
    ) {
      for run in runs {
        Line(
          run.name, x: run.looks.dropFirst().map(\.iteration), y: run.looks.dropFirst().map(value))
      }
      if let real { Rule(y: real, label: "digits", color: .real) }
    }
  }
  return Figure(
    "Four meters", columns: 1,
    panels: [
      panel("Spread", \.spread, real: real.spread),
      panel(
        "Distance from even", \.digits.distanceFromUniform, real: real.digits.distanceFromUniform),
      panel("Clear drawings", \.digits.clearShare, real: real.digits.clearShare),
      panel("Common pull", \.commonPull, real: nil),
    ], sharing: .x)
}
