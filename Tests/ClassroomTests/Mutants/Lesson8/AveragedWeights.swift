import Classroom
import Solutions

extension Mutants {
  static let averagedWeights: [Mutant] = [
    Mutant(
      "the decay the other way round", of: Curriculum.averagedWeights, caughtBy: "it follows slowly"
    ) { weights, decay in Solutions.averagedWeights(weights, decay: 1 - decay) },
    Mutant(
      "begins with nothing", of: Curriculum.averagedWeights,
      caughtBy: "at first it is what the weights are"
    ) { weights, decay in Solutions.averagedWeights([weights[0].map { _ in 0 }] + weights, decay: decay) },
    Mutant(
      "the mean of all", of: Curriculum.averagedWeights, caughtBy: "it follows slowly"
    ) { weights, _ in
      weights[0].indices.map { place in weights.reduce(0) { $0 + $1[place] } / Double(weights.count) }
    },
    Mutant(
      "the last alone", of: Curriculum.averagedWeights, caughtBy: "it follows slowly"
    ) { weights, _ in weights[weights.count - 1] },
    Mutant(
      "from last to first", of: Curriculum.averagedWeights, caughtBy: "it follows slowly"
    ) { weights, decay in Solutions.averagedWeights(weights.reversed(), decay: decay) },
    Mutant(
      "nothing taken away", of: Curriculum.averagedWeights, caughtBy: "it follows slowly"
    ) { weights, decay in
      weights.dropFirst().reduce(weights[0]) { zip($0, $1).map { decay * $0 + $1 } }
    },
    Mutant(
      "always back to the first", of: Curriculum.averagedWeights, caughtBy: "later moments count more"
    ) { weights, decay in Solutions.averagedWeights([weights[0], weights[weights.count - 1]], decay: decay) },
    Mutant(
      "one moment too few", of: Curriculum.averagedWeights, caughtBy: "it follows slowly"
    ) { weights, decay in
      Solutions.averagedWeights(weights.count > 1 ? weights.dropLast() : weights, decay: decay)
    },
  ]
}
