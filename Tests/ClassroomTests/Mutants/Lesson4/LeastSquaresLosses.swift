import Classroom
import Foundation
import Solutions

extension Mutants {
  static let leastSquaresLosses: [Mutant] = [
    Mutant(
      "the halves forgotten", of: Curriculum.leastSquaresLosses, caughtBy: "where nobody can tell, ¼ and ⅛",
      withoutHalves),
    Mutant(
      "sums instead of means", of: Curriculum.leastSquaresLosses, caughtBy: "where nobody can tell, ¼ and ⅛",
      sums),
    Mutant("G wants 0", of: Curriculum.leastSquaresLosses, caughtBy: "a perfect D", wrongWish),
    Mutant(
      "scores held to 0…1", of: Curriculum.leastSquaresLosses, caughtBy: "on stored logits", scoresHeld),
    Mutant(
      "probabilities of the scores", of: Curriculum.leastSquaresLosses,
      caughtBy: "where nobody can tell, ¼ and ⅛"
    ) { real, fake in
      right(real.map { 1 / (1 + exp(-$0)) }, fake.map { 1 / (1 + exp(-$0)) })
    },
    Mutant(
      "D's wishes exchanged", of: Curriculum.leastSquaresLosses, caughtBy: "a perfect D"
    ) { real, fake in [right(fake, real)[0], right(real, fake)[1]] },
    Mutant(
      "halved twice", of: Curriculum.leastSquaresLosses, caughtBy: "where nobody can tell, ¼ and ⅛"
    ) { real, fake in [right(real, fake)[0] / 2, right(real, fake)[1]] },
    Mutant(
      "distances, not squares", of: Curriculum.leastSquaresLosses, caughtBy: "where nobody can tell, ¼ and ⅛"
    ) { real, fake in
      {
        func mean(_ scores: [Double], _ target: Double) -> Double {
          scores.reduce(0) { $0 + abs($1 - target) } / Double(scores.count)
        }
        return [0.5 * mean(real, 1) + 0.5 * mean(fake, 0), 0.5 * mean(fake, 1)]
      }()
    },
  ]
}

@Sendable private func right(_ real: [Double], _ fake: [Double]) -> [Double] {
  Solutions.leastSquaresLosses(real: real, fake: fake)
}

@Sendable private func withoutHalves(_ real: [Double], _ fake: [Double]) -> [Double] {
  right(real, fake).map { $0 * 2 }
}

@Sendable private func sums(_ real: [Double], _ fake: [Double]) -> [Double] {
  right(real, fake).map { $0 * Double(real.count) }
}

@Sendable private func wrongWish(_ real: [Double], _ fake: [Double]) -> [Double] {
  var total = 0.0
  for score in fake { total += score * score }
  return [right(real, fake)[0], 0.5 * total / Double(fake.count)]
}

@Sendable private func scoresHeld(_ real: [Double], _ fake: [Double]) -> [Double] {
  func held(_ scores: [Double]) -> [Double] { scores.map { min(1, max(0, $0)) } }
  return right(held(real), held(fake))
}
