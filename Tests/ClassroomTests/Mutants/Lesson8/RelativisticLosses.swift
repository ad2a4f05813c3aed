import Classroom
import Foundation
import Solutions

extension Mutants {
  static let relativisticLosses: [Mutant] = [
    Mutant(
      "the players exchanged", of: Curriculum.relativisticLosses, caughtBy: "who is ahead pays less"
    ) { real, fake in right(fake, real) },
    Mutant(
      "sums instead of means", of: Curriculum.relativisticLosses,
      caughtBy: "each pair by itself, and in the mean"
    ) { real, fake in right(real, fake).map { $0 * Double(real.count) } },
    Mutant(
      "the mean first", of: Curriculum.relativisticLosses, caughtBy: "each pair by itself, and in the mean"
    ) { real, fake in right([mean(real)], [mean(fake)]) },
    Mutant(
      "no pairs", of: Curriculum.relativisticLosses, caughtBy: "a pair that is even: ln 2 for both"
    ) { real, fake in
      let zeros = real.map { _ in 0.0 }
      return [right(real, zeros)[0] + right(zeros, fake)[0], right(fake, zeros)[0]]
    },
    Mutant(
      "e to a large power", of: Curriculum.relativisticLosses, caughtBy: "far apart there is still a number"
    ) { real, fake in
      [
        mean(zip(real, fake).map { log(1 + exp(-($0 - $1))) }),
        mean(zip(real, fake).map { log(1 + exp(-($1 - $0))) }),
      ]
    },
    Mutant(
      "G as the opposite of D", of: Curriculum.relativisticLosses,
      caughtBy: "a pair that is even: ln 2 for both"
    ) { real, fake in [right(real, fake)[0], -right(real, fake)[0]] },
    Mutant(
      "the differences alone", of: Curriculum.relativisticLosses,
      caughtBy: "a pair that is even: ln 2 for both"
    ) { real, fake in [mean(fake) - mean(real), mean(real) - mean(fake)] },
  ]
}

@Sendable private func right(_ real: [Double], _ fake: [Double]) -> [Double] {
  Solutions.relativisticLosses(real: real, fake: fake)
}

private func mean(_ values: [Double]) -> Double { values.reduce(0, +) / Double(values.count) }
