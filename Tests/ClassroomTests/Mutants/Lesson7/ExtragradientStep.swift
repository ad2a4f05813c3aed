import Classroom

extension Mutants {
  static let extragradientStep: [Mutant] = [
    Mutant(
      "the plain step", of: Curriculum.extragradientStep, caughtBy: "the step uses the gradients ahead"
    ) { x, y, rate in [x - rate * y, y + rate * x] },
    Mutant(
      "only x looks ahead", of: Curriculum.extragradientStep, caughtBy: "both players look ahead"
    ) { x, y, rate in [x - rate * (y + rate * x), y + rate * x] },
    Mutant(
      "from the trial point", of: Curriculum.extragradientStep, caughtBy: "the step uses the gradients ahead"
    ) { x, y, rate in
      {
        let (a, b) = (x - rate * y, y + rate * x); return [a - rate * b, b + rate * a]
      }()
    },
    Mutant(
      "a rate of its own", of: Curriculum.extragradientStep, caughtBy: "it spirals inwards"
    ) { x, y, rate in
      rate == 0.1 && x * y != 0
        ? [x - 0.05 * (y + 0.05 * x), y + 0.05 * (x - 0.05 * y)]
        : [x - rate * (y + rate * x), y + rate * (x - rate * y)]
    },
    Mutant(
      "only y looks ahead", of: Curriculum.extragradientStep, caughtBy: "the step uses the gradients ahead"
    ) { x, y, rate in [x - rate * y, y + rate * (x - rate * y)] },
    Mutant(
      "x′ seen too early", of: Curriculum.extragradientStep, caughtBy: "both players look ahead"
    ) { x, y, rate in
      {
        let a = x - rate * y, b = y + rate * a
        return [x - rate * b, y + rate * a]
      }()
    },
    Mutant(
      "x changed in place", of: Curriculum.extragradientStep, caughtBy: "the step uses the gradients ahead"
    ) { x, y, rate in
      {
        let a = x - rate * (y + rate * x)
        return [a, y + rate * a]
      }()
    },
    Mutant(
      "both go down", of: Curriculum.extragradientStep, caughtBy: "the step uses the gradients ahead"
    ) { x, y, rate in [x - rate * (y - rate * x), y - rate * (x - rate * y)] },
  ]
}
