import Classroom

extension Mutants {
  static let whereSigmoidIsOne: [Mutant] = [
    Mutant(
      "double precision", of: Curriculum.whereSigmoidIsOne, caughtBy: "it is the smallest"
    ) { 37 },
    Mutant(
      "one too early", of: Curriculum.whereSigmoidIsOne, caughtBy: "the sigmoid is 1 there"
    ) { 16 },
    Mutant(
      "one too late", of: Curriculum.whereSigmoidIsOne, caughtBy: "it is the smallest"
    ) { 18 },
    Mutant(
      "none", of: Curriculum.whereSigmoidIsOne, caughtBy: "it is a whole number between 1 and 100"
    ) { 0 },
    Mutant(
      "half precision", of: Curriculum.whereSigmoidIsOne, caughtBy: "the sigmoid is 1 there"
    ) { 8 },
    Mutant(
      "where e^a overflows", of: Curriculum.whereSigmoidIsOne, caughtBy: "it is the smallest"
    ) { 89 },
    Mutant(
      "where e^−a vanishes", of: Curriculum.whereSigmoidIsOne,
      caughtBy: "it is a whole number between 1 and 100"
    ) { 104 },
  ]
}
