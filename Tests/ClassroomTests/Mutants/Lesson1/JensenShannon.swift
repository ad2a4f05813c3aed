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
      "in bits", of: Curriculum.jensenShannon, caughtBy: "it is what quadrature gives"
    ) { mean in Solutions.jensenShannon(mean: mean) / log(2) },
    Mutant(
      "never quite 0", of: Curriculum.jensenShannon, caughtBy: "of equal distributions it is 0"
    ) { mean in Solutions.jensenShannon(mean: mean) + 1e-4 },
    Mutant(
      "the tail of q cut off", of: Curriculum.jensenShannon, caughtBy: "far apart it comes near ln 2"
    ) { mean in mean > 5 ? Solutions.jensenShannon(mean: mean) * 0.999 : Solutions.jensenShannon(mean: mean)
    },
    Mutant(
      "right only where it was tried", of: Curriculum.jensenShannon,
      caughtBy: "for mean 3 it is the number that we do not tell"
    ) { mean in [0, 1, 4, 10].contains(mean) ? Solutions.jensenShannon(mean: mean) : 0.5 },
  ]
}
