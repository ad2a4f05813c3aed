import Foundation
import Notebook
import Plotting
import Probability

/// Means of ever more samples, and what they should come to.
func sampling(at counts: [Int], means: [Estimate], exact: Double) -> Figure {
  Figure(
    "The value V, from samples", height: 320, x: Axis("samples", scale: .logarithmic),
    y: Axis("V", unit: "nats")
  ) {
    ErrorBars(
      "mean of the samples, ± one standard error", x: counts, y: means.map(\.value),
      lower: means.map { $0.value - $0.error }, upper: means.map { $0.value + $0.error },
      color: .neutral)
    Rule(y: exact, label: "quadrature")
  }
}

/// Weight and bias of the unit that learns to tell 𝒩(0, 1) from 𝒩(2, 1).
func unitParameters(_ history: History) -> Figure {
  let (bias, weight) = (Color.cycle[0], Color.cycle[1])
  return Figure(
    "One unit finds the best discriminator", height: 340, x: Axis("move"), y: Axis("parameter")
  ) {
    Line("bias", y: history["bias"], color: bias)
    Line("weight", y: history["weight"], color: weight)
    Rule(y: 2, label: "bias of D*, μ²/2", color: bias)
    Rule(y: -2, label: "weight of D*, −μ", color: weight)
  }
}

/// The loss of a discriminator that learns.
func lossCurve(_ losses: [Float], guessing: Double, least: Double) -> Figure {
  Figure("The discriminator's loss", height: 320, x: Axis("move"), y: Axis("loss", unit: "nats")) {
    Line(
      "discriminator, loss of each minibatch", y: losses, color: .discriminator, smoothing: 100)
    Rule(y: guessing, label: "2 log 2: guessing", color: .discriminator)
    Rule(y: least, label: "−V(D*): the least possible", color: .discriminator)
  }
}

/// What normal generators of several widths pay, by where they stand: computed in two ways.
func costs(
  at centres: [Double], widths: [Double], viaJSD: [[Double]], viaDiscriminator: [[Double]]
) -> Figure {
  Figure(
    "What a generator pays, by where it stands", height: 380, x: Axis("μ"),
    y: Axis("C(G)", unit: "nats")
  ) {
    for (width, row) in zip(widths, viaJSD) {
      Line("σ = \(decimal(width, 1))", x: centres, y: row)
    }
    Scatter(
      "V(D*, G)", x: widths.flatMap { _ in centres }, y: viaDiscriminator.joined(),
      color: .neutral, radius: 2)
    Rule(y: -log(4.0), label: "−log 4: nobody can tell")
    Rule(y: 0, label: "0: always told apart")
  }
}

/// Two distances of two boxes, by how far they are moved apart.
func shiftedBoxes(by shifts: [Double], wasserstein: [Double], jensenShannon: [Double]) -> Figure {
  Figure("Two distances of two boxes", height: 340, x: Axis("shift a"), y: Axis("distance")) {
    Line("Wasserstein distance, in units of x", x: shifts, y: wasserstein)
    Line("JSD, in nats", x: shifts, y: jensenShannon, color: .neutral)
    Rule(y: log(2.0), label: "log 2")
  }
}

/// The way that two players of one number each take from (1, 1).
func spiral(_ title: String, _ path: [(Double, Double)]) -> Figure {
  Figure(title, width: 460, height: 440, x: Axis("θ"), y: Axis("ψ"), equalUnits: true) {
    Line("\((path.count - 1).grouped) steps of both", x: path.map(\.0), y: path.map(\.1), width: 1)
    Scatter("start", x: [1], y: [1], radius: 4)
    Scatter("equilibrium", x: [0], y: [0], color: .neutral, radius: 5)
  }
}

/// How strongly each of the three losses pulls a generator at these distances.
func gradientsByDistance(_ distances: [Double]) -> Figure {
  Figure(
    "What pulls the generator, by its distance", height: 380, x: Axis("distance θ"),
    y: Axis("gradient", scale: .logarithmic)
  ) {
    for loss in pulls {
      Line(loss.name, x: distances, y: distances.map { pull($0, loss.weight) }, color: loss.color)
    }
  }
}

/// The same of a network, after so many moves of the discriminator: [moves][losses].
func gradientsByMoves(_ moves: [Int], norms: [[Double]]) -> Figure {
  Figure(
    "The generator's gradient as the discriminator learns", height: 380,
    x: Axis("moves of the discriminator", scale: .logarithmic),
    y: Axis("norm of the gradient", scale: .logarithmic)
  ) {
    for (index, loss) in pulls.enumerated() {
      Line(loss.name, x: moves, y: norms.map { $0[index] }, color: loss.color)
    }
  }
}

/// For each `a`, `f` over the open interval from 0 to 1, and a dot where its top should be.
func hills(_ ratios: [Double], _ f: (_ y: Double, _ a: Double) -> Double) -> Figure {
  // Close to the ends, where it falls below the frame.
  let grid = places(-25...25).map { 1 / (1 + exp(-$0)) }
  let tops = ratios.map { $0 / ($0 + 1) }
  return Figure(
    "a log y + log(1 − y)", height: 360, x: Axis("y"), y: Axis("f(y)", range: -6...0)
  ) {
    for a in ratios { Line("a = \(decimal(a, a < 1 ? 2 : 0))", x: grid, y: grid.map { f($0, a) }) }
    Scatter("top, at a / (a + 1)", x: tops, y: zip(tops, ratios).map(f), color: .neutral, radius: 4)
  }
}

/// The value function of discriminators that are bent by waves, and the parabola of each wave.
func bends(
  _ waves: [Double], by epsilons: [Double], peak: Double,
  value: (_ wave: Double, _ epsilon: Double) -> Double,
  parabola: (_ wave: Double, _ epsilon: Double) -> Double
) -> Figure {
  let between = places((epsilons.min() ?? -1)...(epsilons.max() ?? 1), count: 121)
  return Figure(
    "The value V around the best discriminator", height: 380, x: Axis("ε"),
    y: Axis("V", unit: "nats")
  ) {
    for (wave, color) in zip(waves, Color.cycle) {
      Scatter(
        "k = \(decimal(wave, 0))", x: epsilons, y: epsilons.map { value(wave, $0) }, color: color,
        radius: 2.5)
      Line(x: between, y: between.map { parabola(wave, $0) }, color: color, width: 1)
    }
    Rule(y: peak, label: "V(D*)")
  }
}
