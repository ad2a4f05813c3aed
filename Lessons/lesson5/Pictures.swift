import Datasets
import Foundation
import Neural
import Notebook
import Plotting

/// Images [n × 784] in 0…1, as ink on paper.
func digits(_ images: Tensor, columns: Int = 10) -> ImageGrid {
  ImageGrid(pixels: images.values, width: 28, height: 28, columns: columns)
}

/// Whether a look becomes a page of the flipbook; the last one of each schedule does.
func isMoment(_ iteration: Int) -> Bool {
  let first = [0, 100, 200, 300, 500, 1000, 1500, 2000, 2500, 3000, 5000]
  let later = [10_000, 20_000, 30_000, 50_000, 100_000, 200_000, 500_000, 1_000_000]
  return (first + later).contains(iteration)
}

extension Run {
  /// Forty drawings at each moment, always from the same noise.
  func flipbook() -> [(label: String, figure: Figure)] {
    looks.filter { isMoment($0.iteration) || $0.iteration == last.iteration }.map { look in
      let iteration = look.iteration.grouped
      return (
        "iteration \(iteration)",
        Figure("Forty drawings at iteration \(iteration)") {
          digits(look.generator(meters.noise.rows(0..<40)))
        }
      )
    }
  }

  /// Both losses over the first 3,000 iterations, beside those of an undecided discriminator.
  func firstLosses() -> Figure {
    Figure(
      "The losses of the first 3,000 iterations", x: Axis("iteration"),
      y: Axis("loss", unit: "nats", scale: .logarithmic)
    ) {
      Line(
        "discriminator", y: losses.discriminator.prefix(3000), color: .discriminator,
        smoothing: 50)
      Line("generator", y: losses.generator.prefix(3000), color: .generator, smoothing: 50)
      Rule(y: 2 * log(2.0), label: "discriminator at equilibrium", color: .discriminator)
      Rule(y: log(2.0), label: "generator at equilibrium", color: .generator)
    }
  }

  /// What is drawn between points of noise, [4n × 100].
  func pad(corners: Tensor) -> LatentPad {
    LatentPad("Between four points of noise", corners: corners, range: 0...1) {
      game.generator($0)
    } opinion: {
      game.discriminator($0).probability
    }
  }
}

/// Twenty drawings of the generator as it was at a look.
func drawings(at look: Look, from noise: Tensor) -> Figure {
  Figure("Twenty drawings at iteration \(look.iteration.grouped), from other noise") {
    digits(look.generator(noise))
  }
}

/// Thirty-two digits, and beside them what an autoencoder makes of them.
func reconstructions(of real: Tensor, _ reconstructed: Tensor) -> Figure {
  Figure(
    "Digits, coded and decoded", columns: 2,
    panels: [("real", real), ("reconstructed", reconstructed)].map { name, images in
      Figure(name) { digits(images.rows(0..<32), columns: 8) }
    })
}

/// Spread, evenness, clearness, distance and pull, look by look, a thin line for each run.
func meterCurves(of runs: [Run], real: RealDigits) -> Figure {
  func panel(_ title: String, _ y: Axis, _ value: (Look) -> Double, real: Double?) -> Figure {
    Figure(title, height: 190, x: Axis("iteration", scale: .logarithmic), y: y) {
      for (number, run) in runs.enumerated() {
        let looks = run.looks.dropFirst()  // an iteration of 0 has no logarithm
        Line(
          number == 0 ? "drawings, each seed" : nil, x: looks.map(\.iteration),
          y: looks.map(value), color: .generated, width: 1)
      }
      if let real { Rule(y: real, label: "digits", color: .real) }
    }
  }
  let share = Axis("share", range: 0...1)
  return Figure(
    "Five meters of the drawings, from three seeds", columns: 1,
    panels: [
      panel("Spread", Axis("spread", range: 0...0.22), \.spread, real: real.spread),
      panel(
        "Distance from even", share, \.digits.distanceFromUniform,
        real: real.digits.distanceFromUniform),
      panel("Clear drawings", share, \.digits.clearShare, real: real.digits.clearShare),
      panel(
        "Distance from digits", Axis("Fréchet distance", scale: .logarithmic), \.distance,
        real: real.floor.value),
      panel("Pull that is the same for all drawings", share, \.commonPull, real: nil),
    ], sharing: .x)
}
