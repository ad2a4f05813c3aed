import Foundation
import Notebook

/// What is claimed of losses: that they do not tell, and how their gradients vanish.
extension Lesson {
  func claim(lossesHide pair: LookAlikes, line: Int = #line) {
    // Two games that differ by more would tell nothing, however good one of them is.
    let lead = pair.difference < 0.05 ? pair.lead : 0
    claim(
      "The losses of both players differ by less than 0.05 between two games, the quality by "
        + "\(decimal(100 * lead, 0)) percentage points, more than 30",
      lead, above: 0.3, needsTraining: true, line: line)
  }

  func claim(judgeTells judged: (poor: Float, fine: Float), line: Int = #line) {
    let difference = judged.fine - judged.poor
    claim(
      "A fresh judge tells the two games apart: its loss differs by \(decimal(difference, 2)), "
        + "more than 0.15, three times the 0.05 by which the games' own losses may differ",
      difference, above: 0.15, needsTraining: true, line: line)
  }

  func claim(ratiosOf slopes: [LossSlopes], line: Int = #line) {
    claim(
      "The ratio of the two losses' slopes, by the engine, is e^(−a), within a ten-thousandth",
      slopes.allSatisfy { abs($0.nonSaturating / $0.minimax * exp($0.logit) - 1) < 1e-4 },
      line: line)
  }

  func claim(normsOf studies: [VanishingGradient], line: Int = #line) {
    let (minimax, nonSaturating, leastSquares) = (studies[0], studies[1], studies[2])
    let shortfall = nonSaturating.norm(6) / minimax.norm(6)
    claim(
      "After 3,000 moves of the discriminator the non-saturating gradient is "
        + "\(significant(shortfall, 2)) times as long as that of minimax, more than ten times",
      log10(shortfall), above: 1, line: line)
    let growth = nonSaturating.norm(6) / nonSaturating.norm(0)
    claim(
      "The non-saturating gradient has grown with the discriminator's knowledge, to "
        + "\(significant(growth, 2)) times its first length, more than ten times",
      log10(growth), above: 1, line: line)
    let remainder = leastSquares.norm(6) / leastSquares.norm(2)
    claim(
      "The gradient of least squares has shrunk, to \(significant(remainder, 2)) of what it was "
        + "after 30 moves, less than half", log10(remainder), below: log10(0.5), line: line)
  }

  func claim(travelsOf studies: [VanishingGradient], line: Int = #line) {
    let (minimax, nonSaturating) = (studies[0].travel, studies[1].travel)
    let byDescent = nonSaturating.descent / minimax.descent
    claim(
      "By gradient descent the non-saturating loss takes the points \(significant(byDescent, 2)) "
        + "times as far as minimax, more than five times", log10(byDescent), above: log10(5),
      line: line)
    let byAdam = minimax.adam / nonSaturating.adam
    claim(
      "With Adam minimax takes the points \(decimal(byAdam, 1)) times as far as the "
        + "non-saturating loss, at least half as far", byAdam, atLeast: 0.5, line: line)
  }
}
