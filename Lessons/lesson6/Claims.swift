import Datasets
import Foundation
import Neural
import Notebook

/// What is claimed of the networks before they learn.
extension Lesson {
  func claim(scalesOf generator: Sequential, line: Int = #line) {
    func deviation(_ values: Tensor) -> Float {
      let mean = values.mean().scalar
      return ((values - Tensor(mean)) * (values - Tensor(mean))).mean().scalar.squareRoot()
    }
    let scales = generator.parameters.filter { $0.name.hasSuffix("scale") }.map(\.parameter.value)
    let drawn = scales.map { decimal(deviation($0), 3) }.joined(separator: ", ")
    let standardErrorsOff = zip(scales, [0.1407, 0.0408, 0.0408]).map { scale, rule in
      abs(deviation(scale) / Float(rule) - 1) * (2 * Float(scale.count)).squareRoot()
    }
    claim(
      "The generator's scales begin with deviations \(drawn); Glorot's rule says 0.141, 0.041, "
        + "0.041, and they have them within five standard errors",
      standardErrorsOff.max() ?? .nan, below: 5, line: line)
  }
}

/// What is claimed of gradients.
extension Lesson {
  func claim(_ odd: Onlooker, pointsElsewhereThan exact: Onlooker, line: Int = #line) {
    let cosine = odd.product(with: exact) / (odd.length * exact.length)
    claim(
      "The gradient through moved weights points in another direction than the exact one: the "
        + "cosine of the angle between them is \(decimal(cosine, 2)), below 0.6",
      abs(cosine), below: 0.6, line: line)
    claim(
      "The gradient through moved weights is \(decimal(odd.length / exact.length, 1)) times as "
        + "long as the exact one, more than twice",
      log2(odd.length / exact.length), above: 1, line: line)
  }

  func claim(_ wholeLoss: Onlooker, equals onlyDrawings: Onlooker, line: Int = #line) {
    claim(
      "The discriminator's whole loss turned round pulls the generator just as log(1 − D(G(z))) "
        + "does, in all 2,508,984 numbers",
      zip(wholeLoss.gradients, onlyDrawings.gradients).allSatisfy { $0.values == $1.values },
      line: line)
  }

  func claim(pulls: Pulls, line: Int = #line) {
    claim(
      "At the start, when the discriminator says ½ to everything, the two losses pull equally hard",
      abs(pulls.minimax[0] / pulls.nonSaturating[0] - 1), below: 0.01, line: line)
    let weaker = pulls.nonSaturating[7] / pulls.minimax[7]
    claim(
      "After a hundred moves of the discriminator alone the minimax loss pulls "
        + "\(significant(weaker, 3)) times less than the other, more than a thousand",
      log10(weaker), above: 3, line: line)
  }
}

/// What is claimed of the distance from digits.
extension Lesson {
  func claim(floor: FrechetDistance, belowNoise noise: FrechetDistance, line: Int = #line) {
    claim(
      "The floor of the distance is \(significant(floor.value, 2)), noise is at "
        + "\(significant(noise.value, 3)), more than 50 times as far",
      noise.value / floor.value, above: 50, line: line)
  }
}

/// What is claimed of a training, beside the printed log.
extension Lesson {
  func claim(grainOf run: Run, line: Int = #line) {
    let parts = run.epochs.flatMap { [$0.real * 49_920, $0.fake * 49_920] }
    claim(
      "Our accuracies, too, are whole numbers divided by 49,920",
      parts.map { abs($0 - $0.rounded()) }.max() ?? .nan, below: 0.01, needsTraining: true,
      line: line)
  }

  func claim(firstEpochsOf run: Run, line: Int = #line) {
    let early = run.distance(1...min(5, run.epochs.count))
    claim(
      "Over the first five epochs the discriminator's loss here is off by \(decimal(early, 3)) "
        + "from the printed one, on average, less than 0.3",
      early, below: 0.3, needsTraining: true, line: line)
  }

  func claim(small: Run, beside one: Run, line: Int = #line) {
    let (ofOne, ofGlorot) = (one.epochs[0].generator, small.epochs[0].generator)
    claim(
      "The printed 2.40 fits small scales: with them the generator's loss in the first "
        + "epoch is \(decimal(ofGlorot, 2)), with scales of 1 it is \(decimal(ofOne, 2))",
      [Measured(ofGlorot, below: 3.5), Measured(ofOne, above: 4.5)], needsTraining: true,
      line: line)
  }
}
