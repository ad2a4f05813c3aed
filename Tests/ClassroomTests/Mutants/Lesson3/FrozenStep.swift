import Classroom

extension Mutants {
  static let frozenStep: [Mutant] = [
    Mutant(
      "freezing ignored", of: Curriculum.frozenStep, caughtBy: "frozen weights stay"
    ) { weights, gradients, isTrainable, rate in weights.indices.map { weights[$0] - rate * gradients[$0] } },
    Mutant(
      "up the gradient", of: Curriculum.frozenStep, caughtBy: "trainable weights go down their gradient"
    ) { weights, gradients, isTrainable, rate in
      weights.indices.map { isTrainable[$0] ? weights[$0] + rate * gradients[$0] : weights[$0] }
    },
    Mutant(
      "frozen ones set to 0", of: Curriculum.frozenStep, caughtBy: "frozen weights stay"
    ) { weights, gradients, isTrainable, rate in
      weights.indices.map { isTrainable[$0] ? weights[$0] - rate * gradients[$0] : 0 }
    },
    Mutant(
      "all by the first flag", of: Curriculum.frozenStep, caughtBy: "each goes by its own flag"
    ) { weights, gradients, isTrainable, rate in
      weights.indices.map { isTrainable[0] ? weights[$0] - rate * gradients[$0] : weights[$0] }
    },
    Mutant(
      "all or none", of: Curriculum.frozenStep, caughtBy: "each goes by its own flag"
    ) { weights, gradients, isTrainable, rate in
      isTrainable.contains(false) ? weights : weights.indices.map { weights[$0] - rate * gradients[$0] }
    },
    Mutant(
      "one or all", of: Curriculum.frozenStep, caughtBy: "each goes by its own flag"
    ) { weights, gradients, isTrainable, rate in
      isTrainable.contains(true) ? weights.indices.map { weights[$0] - rate * gradients[$0] } : weights
    },
    Mutant(
      "the flags turned round", of: Curriculum.frozenStep,
      caughtBy: "trainable weights go down their gradient"
    ) { weights, gradients, isTrainable, rate in
      weights.indices.map { isTrainable[$0] ? weights[$0] : weights[$0] - rate * gradients[$0] }
    },
    Mutant(
      "the rate forgotten", of: Curriculum.frozenStep, caughtBy: "trainable weights go down their gradient"
    ) { weights, gradients, isTrainable, _ in
      weights.indices.map { isTrainable[$0] ? weights[$0] - gradients[$0] : weights[$0] }
    },
    Mutant(
      "the change alone", of: Curriculum.frozenStep, caughtBy: "trainable weights go down their gradient"
    ) { weights, gradients, isTrainable, rate in
      weights.indices.map { isTrainable[$0] ? -rate * gradients[$0] : 0 }
    },
    Mutant(
      "frozen ones left out", of: Curriculum.frozenStep, caughtBy: "frozen weights stay"
    ) { weights, gradients, isTrainable, rate in
      weights.indices.filter { isTrainable[$0] }.map { weights[$0] - rate * gradients[$0] }
    },
  ]
}
