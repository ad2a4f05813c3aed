import Datasets
import Foundation
import Neural
import Notebook
import Plotting

/// Whether a look becomes a page of the flipbook; the last one of each schedule does.
func isMoment(_ iteration: Int) -> Bool {
  let first = [0, 100, 200, 300, 500, 1000, 1500, 2000, 2500, 3000, 5000]
  let later = [10_000, 20_000, 30_000, 50_000, 100_000, 200_000, 500_000, 1_000_000]
  return (first + later).contains(iteration)
}

extension Run {
  /// Both losses over the first 3,000 iterations.
  func firstLosses() -> Figure {
    Figure("Losses at first", x: Axis("iteration"), y: Axis("loss", unit: "nats")) {
      Line(
        "discriminator", y: losses.discriminator.prefix(3000), color: .discriminator,
        smoothing: 50)
      Line("generator", y: losses.generator.prefix(3000), color: .generator, smoothing: 50)
    }
  }
}

/// Spread, evenness, clearness, distance and pull, look by look, a line for each of three runs.
func meterCurves(
  of runs: [Run], real: (spread: Double, digits: DigitHistogram), floor: Double
) -> Figure {
  func panel(
    _ title: String, _ value: (Look) -> Double, real: Double?, on y: Axis = Axis(range: 0...1)
  ) -> Figure {
    Figure(title, height: 190, x: Axis("iteration", scale: .logarithmic), y: y) {
      for (number, run) in runs.enumerated() {
        let looks = run.looks.dropFirst()  // an iteration of 0 has no logarithm
        Line(  // the first widest, to be seen where others lie over it
          run.name, x: looks.map(\.iteration), y: looks.map(value), color: Color.cycle[number],
          width: [3.5, 2, 1][number])
      }
      if let real { Rule(y: real, label: "digits", color: .real) }
    }
  }
  let digits = real.digits
  return Figure(
    "Five meters", columns: 1,
    panels: [
      panel("Spread", \.spread, real: real.spread, on: Axis(range: 0...0.22)),
      panel("Distance from even", \.digits.distanceFromUniform, real: digits.distanceFromUniform),
      panel("Clear drawings", \.digits.clearShare, real: digits.clearShare),
      panel("Distance from digits", \.distance, real: floor, on: Axis(scale: .logarithmic)),
      panel("Share of the pull that is common", \.commonPull, real: nil),
    ], sharing: .x)
}
