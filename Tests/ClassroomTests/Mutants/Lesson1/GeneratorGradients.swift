import Classroom
import Foundation

extension Mutants {
  static let generatorGradients: [Mutant] = [
    Mutant(
      "exchanged", of: Curriculum.generatorGradients,
      caughtBy: "where D is sure of a fake, only one of them is left"
    ) { logit in
      {
        let s = 1 / (1 + exp(-logit)); return [s - 1, -s]
      }()
    },
    Mutant(
      "the sign lost", of: Curriculum.generatorGradients, caughtBy: "at logit 0 both are −½"
    ) { logit in
      {
        let s = 1 / (1 + exp(-logit)); return [s, 1 - s]
      }()
    },
    Mutant(
      "infinite over infinite", of: Curriculum.generatorGradients, caughtBy: "they are numbers at any logit"
    ) { logit in
      {
        let e = exp(logit); return [-e / (1 + e), -1 / (1 + e)]
      }()
    },
    Mutant(
      "both the derivative of σ", of: Curriculum.generatorGradients, caughtBy: "at logit 0 both are −½"
    ) { logit in
      {
        let s = 1 / (1 + exp(-logit)); return [-s * (1 - s), -s * (1 - s)]
      }()
    },
    Mutant(
      "one loss for both", of: Curriculum.generatorGradients,
      caughtBy: "where D is sure of a fake, only one of them is left"
    ) { logit in [-1 / (1 + exp(-logit)), -1 / (1 + exp(-logit))] },
    Mutant(
      "by the probability", of: Curriculum.generatorGradients, caughtBy: "at logit 0 both are −½"
    ) { logit in [-1 - exp(logit), -1 - exp(-logit)] },
    Mutant(
      "the first's sign", of: Curriculum.generatorGradients, caughtBy: "at logit 0 both are −½"
    ) { logit in [1 / (1 + exp(-logit)), 1 / (1 + exp(-logit)) - 1] },
    Mutant(
      "the second's sign", of: Curriculum.generatorGradients, caughtBy: "at logit 0 both are −½"
    ) { logit in [-1 / (1 + exp(-logit)), 1 - 1 / (1 + exp(-logit))] },
  ]
}
