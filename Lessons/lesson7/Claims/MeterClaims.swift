import Datasets
import Notebook
import Probability

/// What is claimed of the meters, before they measure generators.
extension Lesson {
  func claim(ceilingFoundBy trial: MeterTrials, line: Int = #line) {
    let misses = trial.realRing.map {
      abs($0.highQuality - MeterTrials.ceiling) / MeterTrials.standardError
    }
    claim(
      "In each of forty draws of real points the meter finds all 8 modes and the ceiling, "
        + "within five standard errors",
      [
        Measured(trial.realRing.map(\.captured).min() ?? 0, atLeast: 8),
        Measured(misses.max() ?? .infinity, below: 5),
      ], line: line)
  }

  func claim(wrongsFoundBy trial: MeterTrials, line: Int = #line) {
    claim(
      "Of the ring with its end included twice the meter finds 7 modes in its own data",
      trial.slipped.captured, atLeast: 7, atMost: 7, line: line)
    let ring = trial.captured(byNoise: 1.1, over: trial.ring)
    let grid = trial.captured(byNoise: 4.5, over: trial.grid)
    let (ringNoise, gridNoise) = (trial.ringNoise, trial.gridNoise)
    claim(
      "Uniform noise captures the computed \(decimal(ring, 2)) of the ring's 8 modes and "
        + "\(decimal(grid, 2)) of the grid's 25, within five standard errors",
      [
        Measured(ringNoise.captured.standardErrors(from: ring), below: 5),
        Measured(gridNoise.captured.standardErrors(from: grid), below: 5),
      ], line: line)
    claim(
      "Of uniform noise less than 0.6 % is of high quality on the ring, less than 2.5 % on the "
        + "grid",
      [Measured(ringNoise.quality.mean, below: 0.6), Measured(gridNoise.quality.mean, below: 2.5)],
      line: line)
  }

  func claim(noiseAboveALI trial: MeterTrials, line: Int = #line) {
    let (ring, grid) = (trial.ringNoise, trial.gridNoise)
    claim(
      "On average over forty draws, noise has more than ALI's figures: 2.8 modes and 0.13 % "
        + "on the ring, 15.8 modes and 1.6 % on the grid",
      [
        Measured(ring.captured.mean, above: 2.8), Measured(ring.quality.mean, above: 0.13),
        Measured(grid.captured.mean, above: 15.8), Measured(grid.quality.mean, above: 1.6),
      ], line: line)
  }
}

extension SampleMean {
  /// How many standard errors the mean is away from what was expected.
  fileprivate func standardErrors(from expected: Double) -> Double {
    abs(mean - expected) / standardError
  }
}
