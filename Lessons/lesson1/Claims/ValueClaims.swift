import Neural
import Notebook
import Probability

/// What is claimed of the value function.
extension Lesson {
  func claim(areaOf data: any Density, line: Int = #line) {
    let area = attempt(try data.expectation { _ in 1 })
    claim(
      "The data's density has area 1 within the error that the quadrature gives, which is below "
        + "10⁻¹⁰",
      abs(area.value - 1) <= area.error && area.error < 1e-10, line: line)
  }

  func claim(means sampled: [Estimate], near exact: Double, line: Int = #line) {
    claim(
      "Each sampled mean of V lies within five standard errors of the quadrature's "
        + "\(decimal(exact, 6))",
      sampled.map { abs($0.value - exact) / $0.error }.max() ?? .infinity, below: 5, line: line)
    claim(
      "From a hundred times as many samples V is ten times as exact, give or take 15 %",
      sampled[3].error / sampled[7].error, above: 8.5, below: 11.5, line: line)
  }

  func claim(
    crossEntropyOf believer: Discriminator, _ real: [Double], _ made: [Double], line: Int = #line
  ) {
    let loss = crossEntropy(0.5 - column(real), 0.5 - column(made))
    let terms = zip(real, made).map { believer.logProbability($0) + believer.logComplement($1) }
    claim(
      "The engine's loss on 1,000 pairs, \(decimal(loss.scalar, 5)), is −V on the same pairs",
      abs(Double(loss.scalar) + Estimate(meanOf: terms).value), below: 1e-5, line: line)
  }

  func claim(overNoise: Estimate, isOverData overData: Estimate, line: Int = #line) {
    claim(
      "The second part of V, for G(z) = sinh z, is \(decimal(overNoise.value, 10)) over noise and "
        + "\(decimal(overData.value, 10)) over what G makes of it: the same",
      abs(overNoise.value - overData.value) < 1e-9, line: line)
  }
}
