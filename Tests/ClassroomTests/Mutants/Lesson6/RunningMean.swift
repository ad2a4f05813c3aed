import Classroom

extension Mutants {
  static let runningMean: [Mutant] = [
    Mutant(
      "the momentum the other way round", of: Curriculum.runningMean,
      caughtBy: "it moves towards the minibatch"
    ) { minibatches, momentum in
      minibatches.reduce(0) { (1 - momentum) * $0 + momentum * $1.reduce(0, +) / Double($1.count) }
    },
    Mutant(
      "the mean of the means", of: Curriculum.runningMean, caughtBy: "it moves towards the minibatch"
    ) { minibatches, momentum in
      minibatches.isEmpty
        ? 0 : minibatches.map { $0.reduce(0, +) / Double($0.count) }.reduce(0, +) / Double(minibatches.count)
    },
    Mutant(
      "from last to first", of: Curriculum.runningMean, caughtBy: "later ones count more"
    ) { minibatches, momentum in
      minibatches.reversed().reduce(0) { momentum * $0 + (1 - momentum) * $1.reduce(0, +) / Double($1.count) }
    },
    Mutant(
      "starts at 1", of: Curriculum.runningMean, caughtBy: "no minibatches, no memory"
    ) { minibatches, momentum in
      minibatches.reduce(1) { momentum * $0 + (1 - momentum) * $1.reduce(0, +) / Double($1.count) }
    },
    Mutant(
      "begins with the first", of: Curriculum.runningMean, caughtBy: "it moves towards the minibatch"
    ) { minibatches, momentum in
      {
        let means = minibatches.map { $0.reduce(0, +) / Double($0.count) }
        return means.dropFirst().reduce(means.first ?? 0) { momentum * $0 + (1 - momentum) * $1 }
      }()
    },
    Mutant(
      "sums of minibatches", of: Curriculum.runningMean, caughtBy: "later ones count more"
    ) { minibatches, momentum in
      minibatches.reduce(0) { momentum * $0 + (1 - momentum) * $1.reduce(0, +) }
    },
    Mutant(
      "once for each number", of: Curriculum.runningMean, caughtBy: "later ones count more"
    ) { minibatches, momentum in
      minibatches.joined().reduce(0) { momentum * $0 + (1 - momentum) * $1 }
    },
    Mutant(
      "nothing kept", of: Curriculum.runningMean, caughtBy: "later ones count more"
    ) { minibatches, momentum in
      minibatches.reduce(0) { (1 - momentum) * $1.reduce(0, +) / Double($1.count) }
    },
  ]
}
