import Classroom
import Foundation

extension Mutants {
  static let stableCrossEntropy: [Mutant] = [
    Mutant(
      "by way of σ", of: Curriculum.stableCrossEntropy, caughtBy: "far logits do not overflow"
    ) { logit, target in
      {
        let s = 1 / (1 + exp(-logit)); return -target * log(s) - (1 - target) * log(1 - s)
      }()
    },
    Mutant(
      "by way of σ, without what counts nothing", of: Curriculum.stableCrossEntropy,
      caughtBy: "far logits do not overflow"
    ) { logit, target in
      {
        let s = 1 / (1 + exp(-logit));
        return -(target == 0 ? 0 : target * log(s)) - (target == 1 ? 0 : (1 - target) * log(1 - s))
      }()
    },
    Mutant(
      "e^a overflows", of: Curriculum.stableCrossEntropy, caughtBy: "far logits do not overflow"
    ) { logit, target in log(1 + exp(logit)) - target * logit },
    Mutant(
      "e^a overflows, with log1p", of: Curriculum.stableCrossEntropy, caughtBy: "far logits do not overflow"
    ) { logit, target in log1p(exp(logit)) - target * logit },
    Mutant(
      "e^−a overflows, with log1p", of: Curriculum.stableCrossEntropy, caughtBy: "far logits do not overflow"
    ) { logit, target in (1 - target) * logit + log1p(exp(-logit)) },
    Mutant(
      "added too early", of: Curriculum.stableCrossEntropy, caughtBy: "small losses keep their digits"
    ) { logit, target in max(logit, 0) + log1p(exp(-abs(logit))) - logit * target },
    Mutant(
      "the target turned round", of: Curriculum.stableCrossEntropy, caughtBy: "both targets"
    ) { logit, target in max(logit, 0) - logit * (1 - target) + log1p(exp(-abs(logit))) },
    Mutant(
      "log of 1 + x", of: Curriculum.stableCrossEntropy, caughtBy: "small losses keep their digits"
    ) { logit, target in max(logit, 0) - logit * target + log(1 + exp(-abs(logit))) },
    Mutant(
      "the max forgotten", of: Curriculum.stableCrossEntropy, caughtBy: "both targets"
    ) { logit, target in log1p(exp(-abs(logit))) - logit * target },
    Mutant(
      "twice", of: Curriculum.stableCrossEntropy, caughtBy: "at logit 0 it is ln 2"
    ) { logit, target in 2 * (max(logit, 0) - logit * target + log1p(exp(-abs(logit)))) },
    Mutant(
      "the logit taken for a probability", of: Curriculum.stableCrossEntropy,
      caughtBy: "at logit 0 it is ln 2"
    ) { logit, target in -target * log(logit) - (1 - target) * log(1 - logit) },
    Mutant(
      "the sign lost", of: Curriculum.stableCrossEntropy, caughtBy: "at logit 0 it is ln 2"
    ) { logit, target in logit * target - max(logit, 0) - log1p(exp(-abs(logit))) },
    Mutant(
      "the absolute value forgotten", of: Curriculum.stableCrossEntropy,
      caughtBy: "far logits do not overflow"
    ) { logit, target in max(logit, 0) - logit * target + log1p(exp(-logit)) },
  ]
}
