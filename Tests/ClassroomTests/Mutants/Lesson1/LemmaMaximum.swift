import Classroom

extension Mutants {
  static let lemmaMaximum: [Mutant] = [
    Mutant(
      "always the middle", of: Curriculum.lemmaMaximum, caughtBy: "the larger weight pulls it to its side"
    ) { a, b in 0.5 },
    Mutant(
      "a and b exchanged", of: Curriculum.lemmaMaximum, caughtBy: "the larger weight pulls it to its side"
    ) { a, b in b / (a + b) },
    Mutant(
      "a over b", of: Curriculum.lemmaMaximum, caughtBy: "with equal weights it is one half"
    ) { a, b in a / b },
    Mutant(
      "kept away from the ends", of: Curriculum.lemmaMaximum,
      caughtBy: "with one weight only it lies at the end"
    ) { a, b in min(0.99, max(0.01, a / (a + b))) },
  ]
}
