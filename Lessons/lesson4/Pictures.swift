import Datasets
import Neural
import Notebook
import Plotting

/// 0.9797 as 98.0 %.
func percent(_ share: Double) -> String { decimal(100 * share, 1) + " %" }

extension Run {
  /// Losses above, below them what the discriminator thinks of digits and of drawings.
  func curves() -> Figure {
    let equilibrium = game.goal.equilibrium
    return Figure(
      "Losses and scores while learning", columns: 1,
      panels: [
        Figure("Losses", height: 260, x: Axis("iteration"), y: Axis("loss", range: 0...0.8)) {
          Line(
            "discriminator", y: history["discriminator"], color: .discriminator, smoothing: 25)
          Line("generator", y: history["generator"], color: .generator, smoothing: 25)
          Rule(y: equilibrium.discriminator, label: "0.25", color: .discriminator)
          Rule(y: equilibrium.generator, label: "0.125", color: .generator)
        },
        Figure(
          "Scores", height: 220, x: Axis("iteration"), y: Axis("mean score", range: -0.2...1.2)
        ) {
          Line("of digits", y: history["score of digits"], color: .real, smoothing: 25)
          Line("of drawings", y: history["score of drawings"], color: .generated, smoothing: 25)
          Rule(y: 0.5, label: "½")
        },
      ], sharing: .x)
  }
}

/// Spread, evenness and clearness, look by look.
func meterCurves(of looks: [Look], realSpread: Double, realDigits: DigitHistogram) -> Figure {
  let iterations = looks.map(\.iteration)
  func panel(_ title: String, _ label: String, _ values: [Double], real: Double) -> Figure {
    Figure(
      title, height: 180, x: Axis("iteration"),
      y: Axis(label, range: 0...max(1.1 * real, 1.1 * (values.max() ?? 1)))
    ) {
      Line("drawings", x: iterations, y: values, color: .generated)
      Rule(y: real, label: "digits", color: .real)
    }
  }
  return Figure(
    "Three meters", columns: 1,
    panels: [
      panel("Spread", "deviation", looks.map(\.spread), real: realSpread),
      panel(
        "Distance from even", "share", looks.map(\.digits.distanceFromUniform),
        real: realDigits.distanceFromUniform),
      panel("Clear drawings", "share", looks.map(\.digits.clearShare), real: realDigits.clearShare),
    ], sharing: .x)
}

/// The share of each digit among drawings and among real digits.
func digitShares(of look: Look, beside real: DigitHistogram) -> Figure {
  Figure(
    "Which digits are drawn", height: 300, x: Axis("digit", range: -0.5...9.5),
    y: Axis("share", range: 0...max(0.2, 1.1 * (look.digits.shares.max() ?? 0)))
  ) {
    Rule(y: 0.1, label: "even")
    Scatter("digits", x: 0..<10, y: real.shares, color: .real, radius: 5)
    Scatter("drawings", x: 0..<10, y: look.digits.shares, color: .generated, radius: 5)
  }
}

/// Both players' losses under one goal, a line for each run.
func lossCurves(of runs: [Run]) -> Figure {
  let goal = runs[0].game.goal
  let players = [("discriminator", Color.discriminator), ("generator", Color.generator)]
  let all = runs.flatMap { run in players.flatMap { run.history[$0.0] } }.sorted()
  // A few early values lie far out; the axis leaves out one in fifty at each end.
  let (low, high) = (all[all.count / 50], all[all.count - 1 - all.count / 50])
  return Figure(
    goal.name, height: 190, x: Axis("iteration"),
    y: Axis("loss", range: Double(min(low, 0))...Double(high))
  ) {
    for (number, run) in runs.enumerated() {
      for (player, color) in players {
        Line(
          number == 0 ? player : nil, y: run.history[player], color: color,
          smoothing: max(run.history[player].count / 15, 1))
      }
    }
    Rule(y: goal.equilibrium.discriminator, color: .discriminator)
    Rule(y: goal.equilibrium.generator, color: .generator)
  }
}
