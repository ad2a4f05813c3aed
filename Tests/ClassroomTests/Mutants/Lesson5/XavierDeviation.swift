import Classroom

extension Mutants {
  static let xavierDeviation: [Mutant] = [
    Mutant(
      "the 2 forgotten", of: Curriculum.xavierDeviation, caughtBy: "784 inputs"
    ) { inputs in 1 / Double(inputs).squareRoot() },
    Mutant(
      "whole-number division", of: Curriculum.xavierDeviation, caughtBy: "an odd number of inputs"
    ) { inputs in 1 / Double(inputs / 2).squareRoot() },
    Mutant(
      "the variance", of: Curriculum.xavierDeviation, caughtBy: "784 inputs"
    ) { inputs in 2 / Double(inputs) },
    Mutant(
      "right for one matrix", of: Curriculum.xavierDeviation, caughtBy: "100 and 128 inputs"
    ) { inputs in inputs == 784 ? 0.050507627 : 0.05 },
    Mutant(
      "the inverse", of: Curriculum.xavierDeviation, caughtBy: "784 inputs"
    ) { inputs in (Double(inputs) / 2).squareRoot() },
    Mutant(
      "the 2 outside of the root", of: Curriculum.xavierDeviation, caughtBy: "784 inputs"
    ) { inputs in 2 / Double(inputs).squareRoot() },
    Mutant(
      "twice the inputs", of: Curriculum.xavierDeviation, caughtBy: "784 inputs"
    ) { inputs in 1 / Double(2 * inputs).squareRoot() },
  ]
}
