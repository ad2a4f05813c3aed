import Classroom
import Foundation

extension Mutants {
  static let optimalDiscriminator: [Mutant] = [
    Mutant(
      "real and fake exchanged", of: Curriculum.optimalDiscriminator,
      caughtBy: "at the data's mean it says real"
    ) { x, mean in 1 / (1 + exp(mean * mean / 2 - mean * x)) },
    Mutant(
      "the half forgotten", of: Curriculum.optimalDiscriminator,
      caughtBy: "between the two means nobody can tell"
    ) { x, mean in 1 / (1 + exp(mean * x - mean * mean)) },
    Mutant(
      "densities that vanish far out", of: Curriculum.optimalDiscriminator,
      caughtBy: "far from both it is still a number"
    ) { x, mean in
      {
        let p = exp(-x * x / 2), q = exp(-(x - mean) * (x - mean) / 2); return p / (p + q)
      }()
    },
    Mutant(
      "the quotient of the densities", of: Curriculum.optimalDiscriminator,
      caughtBy: "between the two means nobody can tell"
    ) { x, mean in exp(mean * mean / 2 - mean * x) },
    Mutant(
      "the square's sign", of: Curriculum.optimalDiscriminator,
      caughtBy: "between the two means nobody can tell"
    ) { x, mean in 1 / (1 + exp(mean * x + mean * mean / 2)) },
    Mutant(
      "no half in the densities", of: Curriculum.optimalDiscriminator,
      caughtBy: "at the data's mean it says real"
    ) { x, mean in 1 / (1 + exp(2 * mean * x - mean * mean)) },
    Mutant(
      "the data's density alone", of: Curriculum.optimalDiscriminator,
      caughtBy: "between the two means nobody can tell"
    ) { x, _ in exp(-x * x / 2) / (2 * Double.pi).squareRoot() },
  ]
}
