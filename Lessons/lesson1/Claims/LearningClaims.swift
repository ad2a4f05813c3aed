import Foundation
import Neural
import Notebook
import Probability

/// What is claimed of discriminators that learn.
extension Lesson {
  func claim(parametersOf unit: Dense, line: Int = #line) {
    let (w, b) = (Double(unit.weight.value.scalar), Double(unit.bias.value.scalar))
    claim(
      "The unit's weight, \(decimal(w, 3)), is within 5 % of the best, −2", w, above: -2.1,
      below: -1.9, line: line)
    claim(
      "The unit's bias, \(decimal(b, 3)), is within 5 % of the best, 2", b, above: 1.9, below: 2.1,
      line: line)
  }

  func claim(lossOf unit: Dense, line: Int = #line) {
    let (w, b) = (Double(unit.weight.value.scalar), Double(unit.bias.value.scalar))
    let (left, right) = (Normal(0, 1), Normal(2, 1))
    let learned = -value(Discriminator(logit: { x in w * x + b }), left, right)
    let least = 2 * log(2) - 2 * JSD(left, right)
    claim(
      "The unit's loss, \(decimal(learned, 5)), is within 0.002 of the least possible, "
        + "\(decimal(least, 5))",
      learned - least, below: 0.002, line: line)
  }

  func claim(lastLosses losses: ArraySlice<Float>, least: Double, line: Int = #line) {
    let late = Estimate(meanOf: losses.map(Double.init)).value
    claim(
      "The network's last 500 losses average \(decimal(late, 3)), within 0.02 of the least "
        + "possible, \(decimal(least, 3))",
      late - least, above: -0.02, below: 0.02, line: line)
  }

  /// The mean is over what a discriminator is shown, half of it real.
  func claim(
    missesOf judged: ([Double]) -> [Double], from optimal: Discriminator,
    over frame: ClosedRange<Double>, line: Int = #line
  ) {
    let spots = places(frame, count: 901)  // a hundred to the unit
    let misses = zip(spots, judged(spots)).map { x, D in
      (data.pdf(x) + generated.pdf(x)) / 2 * abs(D - optimal(x)) / 100
    }
    let miss = misses.reduce(0, +)
    claim(
      "On average the network's D is \(decimal(miss, 3)) away from D*, less than 0.08", miss,
      below: 0.08, line: line)
  }

  func claim(normsAtFirst first: [Double], inTheEnd last: [Double], line: Int = #line) {
    claim(
      "After 1,000 moves of the discriminator the norm of the minimax gradient is "
        + "\(decimal(last[0] / last[1], 4)) of that of the non-saturating one, under 0.01",
      log10(last[0] / last[1]), below: -2, line: line)
    claim(
      "After 1,000 moves of the discriminator the non-saturating gradient has not vanished: its "
        + "norm is larger than after the first",
      log10(last[1] / first[1]), above: 0, line: line)
  }
}
