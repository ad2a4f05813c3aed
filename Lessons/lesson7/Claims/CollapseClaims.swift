import Datasets
import Neural
import Notebook
import Probability

/// What is claimed of collapse on the ring, and of its cures.
extension Lesson {
  func claim(_ even: RingWatch, capturesMoreThan behind: RingWatch, line: Int = #line) {
    claim(
      "With three seeds in four or more, the even game has captured more modes at the end "
        + "than the one with the discriminator behind (here \(even.end.captured) against "
        + "\(behind.end.captured))",
      even.end.captured - behind.end.captured, above: 0, ofSeeds: 0.75, needsTraining: true,
      line: line)
  }

  func claim(derivativesOfPenaltyAt points: Tensor, _ random: Random, line: Int = #line) {
    let probe = PenaltyProbe(random) { network in
      penalty(network.withInputGradient(at: points).gradient, weight: 10)
    }
    let (byTape, bySteps) = (probe.byTape(), probe.byDifferences())
    claim(
      "The tape's derivative of the penalty, \(decimal(byTape, 3)), is that of differences, "
        + "within a thousandth of the gradient's length",
      abs(byTape - bySteps) / probe.gradientLength, below: 1e-3, line: line)
  }

  func claim(curesBehind games: [RingSeries], line: Int = #line) {
    let bare = games["non-saturating"]
    let modes = RingScores(bare).modes.mean
    claim(
      "With the discriminator behind, the non-saturating game captures \(decimal(modes, 1)) modes "
        + "on average, less than 5", modes, below: 5, needsTraining: true, line: line)
    let packing = gain(of: games["packing two"], over: bare, \.modes)
    let penalty = gain(of: games["non-saturating, penalty"], over: bare, \.modes)
    claim(
      "With the discriminator behind, packing gains \(packing.told(1)) modes, more than one, "
        + "and the penalty \(penalty.told(1)), more than half of one",
      [Measured(packing.mean, above: 1), Measured(penalty.mean, above: 0.5)], needsTraining: true,
      line: line)
  }

  func claim(priceAmongEven games: [RingSeries], line: Int = #line) {
    let modes = RingScores(games["non-saturating"]).modes.mean
    claim(
      "Among even players the non-saturating game captures \(decimal(modes, 1)) modes on average, "
        + "more than 6.5", modes, above: 6.5, needsTraining: true, line: line)
    let price = gain(
      of: games[3...5].flatMap(\.runs), over: games[0...2].flatMap(\.runs), \.quality)
    claim(
      "Among even players the penalty costs \(decimal(-price.mean, 0)) percentage points of "
        + "quality over all three losses, more than 10",
      -price.mean, above: 10, needsTraining: true, line: line)
  }

  func claim(unrollingIn games: [RingSeries], line: Int = #line) {
    let change = gain(of: games["five steps as given"], over: games["unrolling five"], \.modes)
    claim(
      "Five steps as given lose less than one mode against unrolling: the change is "
        + "\(change.told(1))", change.mean, above: -1, needsTraining: true, line: line)
  }

  func claim(paceMatters behind: [RingSeries], _ even: [RingSeries], line: Int = #line) {
    let paces = gain(of: even["non-saturating"], over: behind["non-saturating"], \.modes)
    claim(
      "With ten times the rate for the discriminator, the non-saturating game captures "
        + "\(paces.told(1)) modes more, more than 2", paces.mean, above: 2, needsTraining: true,
      line: line)
  }

  func claim(packingOnGrid games: [RingSeries], line: Int = #line) {
    let onGrid = gain(of: games["packing two"], over: games["non-saturating"], \.modes)
    claim(
      "On the grid, too, packing captures more modes than the bare non-saturating game, by "
        + "\(onGrid.told(1))", onGrid.mean, above: 0, needsTraining: true, line: line)
  }
}
