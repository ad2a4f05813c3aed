import Classroom
import Foundation
import Solutions

extension Mutants {
  static let jensenShannon: [Mutant] = [
    Mutant(
      "the Kullback–Leibler divergence", of: Curriculum.jensenShannon, caughtBy: "it is what quadrature gives"
    ) { mean in mean * mean / 2 },
    Mutant(
      "the halves forgotten", of: Curriculum.jensenShannon, caughtBy: "it is what quadrature gives"
    ) { mean in Solutions.jensenShannon(mean: mean) * 2 },
    Mutant(
      "the sum for the mean", of: Curriculum.jensenShannon, caughtBy: "of equal distributions it is 0"
    ) { mean in Solutions.jensenShannon(mean: mean) - log(2) },
    Mutant(
      "in bits", of: Curriculum.jensenShannon, caughtBy: "it is what quadrature gives"
    ) { mean in Solutions.jensenShannon(mean: mean) / log(2) },
    Mutant(
      "never quite 0", of: Curriculum.jensenShannon, caughtBy: "of equal distributions it is 0"
    ) { mean in Solutions.jensenShannon(mean: mean) + 1e-4 },
    Mutant(
      "the tail of q cut off", of: Curriculum.jensenShannon, caughtBy: "far apart it comes near ln 2"
    ) { mean in divergence(mean, upTo: 10) },
    Mutant(
      "right only where it was tried", of: Curriculum.jensenShannon,
      caughtBy: "for mean 3 it is the number that we do not tell"
    ) { mean in [0, 1, 4, 10].contains(mean) ? Solutions.jensenShannon(mean: mean) : 0.5 },
    Mutant(
      "the step forgotten", of: Curriculum.jensenShannon, caughtBy: "it is what quadrature gives"
    ) { mean in Solutions.jensenShannon(mean: mean) * 100 },
    Mutant(
      "densities not normalised", of: Curriculum.jensenShannon, caughtBy: "it is what quadrature gives"
    ) { mean in Solutions.jensenShannon(mean: mean) * (2 * Double.pi).squareRoot() },
  ]
}

/// By a grid that may end too early.
private func divergence(_ mean: Double, upTo end: Double) -> Double {
  stride(from: -15, through: end, by: 0.01).reduce(0) { total, x in
    let (p, q) = (density(x), density(x - mean))
    let m = (p + q) / 2
    return total + 0.005 * ((p > 0 ? p * log(p / m) : 0) + (q > 0 ? q * log(q / m) : 0))
  }
}

private func density(_ x: Double) -> Double { exp(-x * x / 2) / (2 * Double.pi).squareRoot() }
