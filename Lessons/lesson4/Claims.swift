import Datasets
import Neural
import Notebook

/// What is claimed of noise and layers, before any training.
extension Lesson {
  func claim(noise some: Tensor, another: Tensor, line: Int = #line) {
    claim(
      "480,000 numbers of the noise have mean 0 and variance ⅓, within five standard errors, "
        + "and none lies outside of −1…1",
      [
        Measured(abs(some.mean().scalar) / 0.000833, below: 5),
        Measured(abs((some * some).mean().scalar - 1 / 3) / 0.00043, below: 5),
        Measured(some.values.count { abs($0) > 1 }, atMost: 0),
      ], line: line)
    claim("Another call gives other noise", some.values != another.values, always: true, line: line)
  }

  func claimLeakyRectifier(line: Int = #line) {
    claim(
      "The leaky rectifier gives the six stored numbers, to a relative error under $10^{-7}$",
      relativeError(
        leakyReLU(Tensor([2, 3], StoredNumbers.before), slope: 0.01).values,
        StoredNumbers.after), below: 1e-7, always: true, line: line)
  }

  func claim(batchNorm fresh: BatchNorm, on some: Tensor, line: Int = #line) {
    let (still, moving) = (fresh(some, .inference), fresh(some, .training))
    claim(
      "Never trained, a batch norm is $x / \\sqrt{1.001}$",
      relativeError(still.values, (some * Tensor(1 / Float(1.001).squareRoot())).values),
      below: 1e-6, line: line)
    claim(
      "In training a batch norm's output has mean 0 and variance 1, a little less because of the "
        + "0.001 under the root",
      [
        Measured(abs(moving.mean().scalar), below: 1e-5),
        Measured(abs((moving * moving).mean().scalar - 1 / 1.003), below: 1e-3),
      ], line: line)
  }

  func claimBestScore(line: Int = #line) {
    let scores = (-100...200).map { Float($0) / 100 }
    let losses = scores.map { score in
      Goal.leastSquares.discriminator(Tensor([1, 1], [score]), Tensor([1, 1], [score])).scalar
    }
    let best = zip(scores, losses).min { $0.1 < $1.1 }
    let equilibrium = Goal.leastSquares.equilibrium
    claim(
      "The best single score for all images is ½, and there $J_D = 0.25$ and $J_G = 0.125$",
      best?.0 == Goal.leastSquares.undecided && equilibrium.discriminator == 0.25
        && equilibrium.generator == 0.125, always: true, line: line)
  }
}

/// The largest of the differences, each as a share of both numbers.
private func relativeError(_ a: [Float], _ b: [Float]) -> Float {
  zip(a, b).map { abs($0 - $1) / max(1e-8, abs($0) + abs($1)) }.max() ?? 0
}

/// What is claimed of the meters and of the game that they watch.
extension Lesson {
  func claim(accuracyOfClassifier accuracy: Double, line: Int = #line) {
    claim(
      "The classifier names \(percent(accuracy, 1)) of the 10,000 test images correctly",
      accuracy, above: 0.975, line: line)
  }

  func claim(
    realSpread: Double, _ realDigits: DigitHistogram, untrained: Look, line: Int = #line
  ) {
    claim(
      "The 5,000 digits set aside have a spread of \(decimal(realSpread, 3)); "
        + "\(percent(realDigits.clearShare, 1)) are clear",
      [
        Measured(abs(realSpread - 0.193), below: 0.003),
        Measured(realDigits.clearShare, above: 0.95),
      ], line: line)
    claim(
      "Of the untrained generator's drawings \(percent(untrained.digits.clearShare, 1)) are clear",
      untrained.digits.clearShare, below: 0.05, line: line)
  }

  func claim(floor: FrechetDistance, belowNoise noise: FrechetDistance, line: Int = #line) {
    claim(
      "The floor of the distance is \(significant(floor.value, 2)), give or take "
        + "\(significant(floor.samplingError, 1)); noise is at \(significant(noise.value, 3)), "
        + "more than 50 times as far",
      noise.value / floor.value, above: 50, line: line)
  }

  func claim(scoresOf run: Run, line: Int = #line) {
    let (digits, drawings) = (run.late("score of digits"), run.late("score of drawings"))
    claim(
      "The discriminator still tells digits from drawings: "
        + "digits score \(decimal(digits, 2)), drawings \(decimal(drawings, 2))",
      digits - drawings, above: 0.03, needsTraining: true, line: line)
  }

  func claim(
    varietyOf run: Run, realSpread: Double, noise: FrechetDistance, line: Int = #line
  ) {
    let drawn = run.lateMedian { Double($0.digits.digitsDrawn) }
    claim(
      "\(decimal(drawn, 0)) of the ten digits are drawn, at least 8, and drawings differ about as "
        + "much as digits do: spread \(decimal(run.lateSpread, 3))",
      [
        Measured(drawn, atLeast: 8), Measured(abs(run.lateSpread - realSpread), below: 0.05),
      ], needsTraining: true, line: line)
    let distance = run.lateMedian(\.distance)
    claim(
      "The drawings have come near: their distance is \(significant(distance, 2)), less than a "
        + "tenth of the noise's", distance / noise.value, below: 0.1, needsTraining: true,
      line: line)
    let clear = run.lateMedian(\.digits.clearShare)
    claim(
      "\(percent(clear, 1)) of the drawings are clear, more than half", clear, above: 0.5,
      needsTraining: true, line: line)
  }
}

/// What is claimed of what the game has learned, and of other games beside it.
extension Lesson {
  func claim(distancesOfDrawn drawn: [Float], ofReal real: [Float], line: Int = #line) {
    func middle(_ distances: [Float]) -> Float { distances.sorted()[distances.count / 2] }
    claim(
      "Drawings are no copies: the median distance to the nearest is \(decimal(middle(drawn), 1)), "
        + "for unseen real digits \(decimal(middle(real), 1))",
      middle(drawn) / middle(real), above: 0.8, needsTraining: true, line: line)
  }

  func claim(smoothnessOf path: [Tensor], line: Int = #line) {
    func length(_ a: Tensor, _ b: Tensor) -> Float {
      ((a - b) * (a - b)).sum().scalar.squareRoot()
    }
    let steps = zip(path, path.dropFirst()).map(length)
    let farthest = (steps.max() ?? 0) / length(path[0], path[9])
    claim(
      "No jumps: the longest of the nine steps between two drawings covers "
        + "\(percent(Double(farthest), 1)) of the way, less than two thirds",
      farthest, below: 2.0 / 3, needsTraining: true, line: line)
  }

  func claim(patterns begun: [Float], _ learned: [Float], line: Int = #line) {
    let kept = correlation(begun, learned)
    claim(
      "Most of what the first layer looks for is what it began with: the correlation is "
        + "\(decimal(kept, 2)), above 0.6", kept, above: 0.6, line: line)
  }

  func claim(idle: Run, beside normed: Run, line: Int = #line) {
    let (idleLoss, normedLoss) = (idle.late("discriminator"), normed.late("discriminator"))
    claim(
      "With idle batch norms the drawings are less varied: their spread is "
        + "\(decimal(idle.last.spread, 3)), otherwise \(decimal(normed.last.spread, 3))",
      idle.last.spread / normed.last.spread, below: 1, needsTraining: true, line: line)
    claim(
      "With idle batch norms the discriminator is ahead, with three of four seeds: $J_D$ is "
        + "\(decimal(idleLoss, 2)) here, otherwise \(decimal(normedLoss, 2))",
      idleLoss / normedLoss, below: 1, ofSeeds: 0.75, needsTraining: true, line: line)
  }

  func claim(collapseOf runs: [Run], line: Int = #line) {
    let fromEven = runs.map(\.last.digits.distanceFromUniform).sorted()
    claim(
      "None of the nine games collapsed: the middle one is \(decimal(fromEven[4], 2)) from even, "
        + "the worst \(decimal(fromEven[8], 2)); four digits alone would be 0.60, one 0.90",
      [Measured(fromEven[4], below: 0.4), Measured(fromEven[8], below: 0.6)],
      needsTraining: true, line: line)
  }
}
