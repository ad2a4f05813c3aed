import Classroom
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
