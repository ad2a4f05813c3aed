import Datasets
import Neural
import Notebook

/// What is claimed of the meters and of the game as they see it.
extension Lesson {
  func claim(meters real: RealDigits, line: Int = #line) {
    claim(
      "Real digits: spread \(decimal(real.spread, 3)), likeness \(decimal(real.likeness, 2)), "
        + "\(percent(real.digits.clearShare)) clear",
      [
        Measured(abs(real.spread - 0.193), below: 0.006),
        Measured(abs(real.likeness - 0.81), below: 0.02),
        Measured(real.digits.clearShare, above: 0.95),
      ], line: line)
  }

  func claim(untrained look: Look, beside real: RealDigits, line: Int = #line) {
    claim(
      "The untrained generator draws noise: likeness \(decimal(look.likeness, 2)), "
        + "\(percent(look.digits.clearShare)) clear",
      [
        Measured(abs(look.likeness), below: 0.12), Measured(look.digits.clearShare, below: 0.05),
      ], line: line)
    claim(
      "The floor of the distance is \(significant(real.floor.value, 2)), give or take "
        + "\(significant(real.floor.samplingError, 1)); untrained drawings are at "
        + "\(significant(look.distance, 3)), more than 50 times as far",
      look.distance / real.floor.value, above: 50, line: line)
  }

  func claim(
    collapse look: Look, after first: Look, beside real: RealDigits, line: Int = #line
  ) {
    claim(
      "After 300 iterations the drawings' spread is \(decimal(look.spread, 3)), less than a "
        + "quarter of the untrained ones' \(decimal(first.spread, 3))",
      look.spread / first.spread, below: 0.25, line: line)
    claim(
      "After 300 iterations the drawings' distance is \(significant(look.distance, 3)), more than "
        + "50 times the floor", look.distance / real.floor.value, above: 50, line: line)
  }

  func claim(commonPullOf look: Look, line: Int = #line) {
    claim(
      "After 300 iterations \(percent(look.commonPull)) of the pull is the same for all drawings; "
        + "more than 75 %", look.commonPull, above: 0.75, line: line)
  }

  func claim(lossesOf run: Run, line: Int = #line) {
    let span = 100..<min(3000, run.last.iteration)
    func typical(_ losses: [Float]) -> Float { losses[span].sorted()[span.count / 2] }
    let (told, fooled) = (typical(run.losses.discriminator), typical(run.losses.generator))
    claim(
      "From iteration 101 to \(span.upperBound.grouped) the discriminator's median loss is "
        + "\(decimal(told, 2)), less than half of 1.39, "
        + "and the generator's \(decimal(fooled, 1)), more than twice 0.69",
      [Measured(told, below: 0.69), Measured(fooled, above: 1.39)], line: line)
  }

  func claim(recoveryOf runs: [Run], besides real: RealDigits, line: Int = #line) {
    let narrowest = runs.map(\.narrowest.spread).max() ?? .nan
    let lastCollapse = runs.map(\.narrowest.iteration).max() ?? .max
    claim(
      "All three seeds collapse, to a spread of \(decimal(narrowest, 3)) or less, "
        + "by iteration \(lastCollapse.grouped)",
      [Measured(narrowest, below: 0.04), Measured(lastCollapse, atMost: 1000)],
      needsTraining: true, line: line)
    let recoveries = runs.map { ($0.recovery(to: real.spread / 2) ?? $0.last).iteration }
    let lastRecovery = recoveries.max() ?? .max
    let late = runs.flatMap { $0.looks.filter { $0.iteration > 6000 }.map(\.spread) }
    let leastLate = late.min() ?? .nan
    claim(
      "All three seeds have half the digits' spread by iteration \(lastRecovery.grouped), and "
        + "after 6,000 none has less than \(percent(leastLate / real.spread)) of it",
      [Measured(lastRecovery, atMost: 5000), Measured(leastLate / real.spread, above: 0.4)],
      needsTraining: true, line: line)
    let evenest = runs.map(\.last.digits.distanceFromUniform).min() ?? .nan
    claim(
      "In the end the drawings of all three seeds are at least \(decimal(evenest, 2)) from even, "
        + "real digits \(decimal(real.digits.distanceFromUniform, 2))", evenest, above: 0.1,
      needsTraining: true, line: line)
  }

  func claim(beginnings begun: [Run], line: Int = #line) {
    claim(
      "With all weights 0 nothing moves: weights and biases are still 0, the losses 2 ln 2 and "
        + "ln 2",
      begun[0].game.parameters.allSatisfy { $0.value.values.allSatisfy { $0 == 0 } }
        && abs(begun[0].losses.discriminator[0] - 1.3863) < 1e-4
        && abs(begun[0].losses.generator[0] - 0.6931) < 1e-4, line: line)
    let widest = begun[1...4].map { $0.look(at: 300).spread }.max() ?? .nan
    claim(
      "With deviations from 0.001 up to the note's, all games have collapsed after 300 iterations: "
        + "spread \(decimal(widest, 3)) or less", widest, below: 0.04, line: line)
  }
}
