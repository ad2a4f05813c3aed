import Classroom

extension Mutants {
  static let parameterCount: [Mutant] = [
    Mutant(
      "no biases", of: Curriculum.parameterCount, caughtBy: "the generator has 114,064"
    ) { widths in zip(widths, widths.dropFirst()).reduce(0) { $0 + $1.0 * $1.1 } },
    Mutant(
      "biases at the inputs", of: Curriculum.parameterCount, caughtBy: "the generator has 114,064"
    ) { widths in zip(widths, widths.dropFirst()).reduce(0) { $0 + $1.0 * $1.1 + $1.0 } },
    Mutant(
      "always the generator's", of: Curriculum.parameterCount, caughtBy: "the discriminator has 100,609"
    ) { widths in widths.count > 1 ? 114_064 : 0 },
    Mutant(
      "a bias for the input", of: Curriculum.parameterCount,
      caughtBy: "one width is no layer, and four are three"
    ) { widths in
      widths.count == 1 ? widths[0] : zip(widths, widths.dropFirst()).reduce(0) { $0 + $1.0 * $1.1 + $1.1 }
    },
    Mutant(
      "a bias for every width", of: Curriculum.parameterCount, caughtBy: "the generator has 114,064"
    ) { widths in zip(widths, widths.dropFirst()).reduce(widths[0]) { $0 + $1.0 * $1.1 + $1.1 } },
    Mutant(
      "one bias a layer", of: Curriculum.parameterCount, caughtBy: "the generator has 114,064"
    ) { widths in zip(widths, widths.dropFirst()).reduce(0) { $0 + $1.0 * $1.1 + 1 } },
    Mutant(
      "the first layer only", of: Curriculum.parameterCount, caughtBy: "the generator has 114,064"
    ) { widths in widths.count > 1 ? widths[0] * widths[1] + widths[1] : 0 },
    Mutant(
      "two layers only", of: Curriculum.parameterCount, caughtBy: "one width is no layer, and four are three"
    ) { widths in
      widths.count < 3 ? 0 : widths[0] * widths[1] + widths[1] + widths[1] * widths[2] + widths[2]
    },
    Mutant(
      "the product of all", of: Curriculum.parameterCount, caughtBy: "the generator has 114,064"
    ) { widths in widths.reduce(1, *) },
  ]
}
