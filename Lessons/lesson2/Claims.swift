import Foundation
import Neural
import Notebook

/// What is claimed of the data.
extension Lesson {
  func claim(momentsOf points: (x: [Float], y: [Float]), line: Int = #line) {
    func miss(_ here: Double, from truth: Double, standardError: Double) -> Measured {
      Measured(abs(here - truth) / standardError, below: 5)
    }
    let (x, y) = points
    claim(
      "The means of 100,000 points on the parabola are 0 for $x$ and 13.333 for $y$",
      [
        miss(mean(x), from: 0, standardError: 0.0091),
        miss(mean(y), from: 40 / 3.0, standardError: 0.0236),
      ], line: line)
    claim(
      "The variances of 100,000 points on the parabola are 8.333 for $x$ and 55.556 for $y$",
      [
        miss(covariance(x, x), from: 25 / 3.0, standardError: 0.0236),
        miss(covariance(y, y), from: 500 / 9.0, standardError: 0.188),
      ], line: line)
    claim(
      "$x$ and $y$ of points on the parabola have no covariance",
      [miss(covariance(x, y), from: 0, standardError: 0.0853)], line: line)
  }
}

/// What is claimed of one run, and of six.
extension Lesson {
  func claim(settledLossOf run: Run, landmark: Double, line: Int = #line) {
    let losses = run.losses.discriminator
    let settled = mean(Array(losses.suffix(losses.count * 9 / 10)))
    claim(
      "Over the last nine tenths of the training $J_D$ is \(decimal(settled, 3)) on average, "
        + "$2 \\ln 2 \\pm 0.02$",
      settled - landmark, above: -0.02, below: 0.02, needsTraining: true, line: line)
  }

  func claim(prettyWell runs: [Run], line: Int = #line) {
    let residual = median(runs.map(\.last.residual))
    let coverage = median(runs.map { Float($0.last.coverage) })
    claim(
      "\"Pretty well\": the median residual over six seeds is \(decimal(residual, 2)), under 1",
      residual, below: 1, needsTraining: true, line: line)
    claim(
      "\"Pretty well\": the median coverage over six seeds is \(decimal(coverage, 1)) of 20 bins, "
        + "at least 17",
      coverage, atLeast: 17, needsTraining: true, line: line)
  }

  func claim(relapsesOf runs: [Run], line: Int = #line) {
    let relapses = runs.count { run in
      let residuals = run.moments.map(\.residual)
      return residuals.indices.contains { late in
        residuals[late] > 1 && residuals[..<late].contains { $0 < 1 && 2 * $0 < residuals[late] }
      }
    }
    claim(
      "\(relapses) of six runs were once near the curve (residual under 1) and later off it (over "
        + "1, and more than twice as far), at least half of them",
      relapses, atLeast: 3, needsTraining: true, line: line)
  }

  func claim(blindnessOfLossTo good: [Moment], _ poor: [Moment], line: Int = #line) {
    func middle(_ moments: [Moment]) -> (loss: Float, residual: Float) {
      (median(moments.map(\.losses.discriminator)), median(moments.map(\.residual)))
    }
    let (ofGood, ofPoor) = (middle(good), middle(poor))
    claim(
      "The discriminator's median loss is \(decimal(ofGood.loss, 3)) against good generators, "
        + "\(decimal(ofPoor.loss, 3)) against poor ones, less than 0.03 apart",
      abs(ofGood.loss - ofPoor.loss), below: 0.03, needsTraining: true, line: line)
    let offness = ofPoor.residual / ofGood.residual
    claim(
      "Poor generators' points are \(decimal(offness, 0)) times as far off the curve as good "
        + "ones', more than four times",
      offness, above: 4, needsTraining: true, line: line)
  }
}

/// What is claimed of paces.
extension Lesson {
  /// The late looks at all games of each pace.
  func claim(ofLooksByPace looks: [[Moment]], line: Int = #line) {
    let (usual, fast, slow) = (looks[0], looks[2], looks[4])  // k = 1, k = 5, a tenth of the rate
    let slowed = median(slow.map(\.residual)) / median(usual.map(\.residual))
    claim(
      "A discriminator at a tenth of the rate does not help here: "
        + "the points are \(decimal(slowed, 1)) times as far off, not nearer",
      log(slowed), above: 0, ofSeeds: 0.75, needsTraining: true, line: line)
    func successes(_ looks: [Moment]) -> Int { looks.count(where: \.resemblesData) }
    claim(
      "With $k = 5$, a fifth of the generator's moves, the points resemble the data at least as "
        + "often as with $k = 1$ (here at \(successes(fast)) looks against "
        + "\(successes(usual))), with half of all seeds or more",
      successes(fast) - successes(usual), atLeast: 0, ofSeeds: 0.5, needsTraining: true, line: line)
  }
}

private func mean(_ values: [Float]) -> Double {
  values.reduce(0) { $0 + Double($1) } / Double(values.count)
}

private func covariance(_ a: [Float], _ b: [Float]) -> Double {
  mean(zip(a, b).map { $0 * $1 }) - mean(a) * mean(b)
}
