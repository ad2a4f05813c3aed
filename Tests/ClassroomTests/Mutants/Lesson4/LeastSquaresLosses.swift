import Classroom
import Solutions

extension Mutants {
  static let leastSquaresLosses: [Mutant] = [
    Mutant(
      "the halves forgotten", of: Curriculum.leastSquaresLosses, caughtBy: "where nobody can tell, ¼ and ⅛"
    ) { real, fake in right(real, fake).map { $0 * 2 } },
    Mutant(
      "sums instead of means", of: Curriculum.leastSquaresLosses, caughtBy: "where nobody can tell, ¼ and ⅛"
    ) { real, fake in right(real, fake).map { $0 * Double(real.count) } },
    Mutant(
      "G wants 0", of: Curriculum.leastSquaresLosses, caughtBy: "a perfect D"
    ) { real, fake in [right(real, fake)[0], 0.5 * fake.reduce(0) { $0 + $1 * $1 } / Double(fake.count)] },
    Mutant(
      "absolute values instead of squares", of: Curriculum.leastSquaresLosses,
      caughtBy: "where nobody can tell, ¼ and ⅛"
    ) { real, fake in
      [
        0.5 * real.reduce(0) { $0 + abs($1 - 1) } / Double(real.count) + 0.5 * fake.reduce(0) { $0 + abs($1) }
          / Double(fake.count), 0.5 * fake.reduce(0) { $0 + abs($1 - 1) } / Double(fake.count),
      ]
    },
    Mutant(
      "scores held to 0…1", of: Curriculum.leastSquaresLosses, caughtBy: "on stored logits"
    ) { real, fake in right(real.map { min(1, max(0, $0)) }, fake.map { min(1, max(0, $0)) }) },
  ]
}

private func right(_ real: [Double], _ fake: [Double]) -> [Double] {
  Solutions.leastSquaresLosses(real: real, fake: fake)
}
