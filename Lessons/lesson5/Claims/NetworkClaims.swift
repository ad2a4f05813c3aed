import Datasets
import Neural
import Notebook

/// What is claimed of weights and layers, before any training.
extension Lesson {
  func claim(deviationsOf draws: [WeightDraw], line: Int = #line) {
    claim(
      "`xavier_init` gives the deviations 0.0505 for 784 inputs, 0.125 for 128 and 0.1414 for 100",
      zip(draws, [0.0505, 0.125, 0.1414, 0.125]).allSatisfy { abs($0.rule - $1) < 0.00005 },
      line: line)
    claim(
      "Weights that are drawn have the deviations of `xavier_init`, within five standard errors",
      draws.map(\.standardErrorsOff).max() ?? .nan, below: 5, line: line)
  }

  /// The sum by hand starts at 0, as the biases do.
  func claim(hiddenNumbersOf generator: Generator, from latent: Tensor, line: Int = #line) {
    let (row, unit) = (3, 5)
    let byHand = (0..<latentSize).reduce(0.0) { sum, input in
      let weight = generator.weight1.value.values[input * width + unit]
      return sum + Double(latent.values[row * latentSize + input]) * Double(weight)
    }
    let byProduct = dense(latent, generator.weight1.value, generator.bias1.value)
    claim(
      "Row 3, unit 5 of $z W_1 + b_1$ is the sum of 100 products",
      abs(Double(byProduct.values[row * width + unit]) - byHand), below: 1e-5, line: line)
  }

  func claim(countsOf generator: Generator, _ discriminator: Discriminator, line: Int = #line) {
    func count(_ parameters: [Parameter]) -> Int { parameters.reduce(0) { $0 + $1.value.count } }
    claim(
      "The generator has 114,064 numbers to learn, the discriminator 100,609, as in lesson 3",
      count(generator.parameters) == 114_064 && count(discriminator.parameters) == 100_609,
      line: line)
  }

  func claim(meanSquares latent: Float, _ hidden: Float, line: Int = #line) {
    claim(
      "The mean square of the noise $z$ is \(decimal(latent, 3)), of the hidden numbers $h$ "
        + "\(decimal(hidden, 3)): both about ⅓",
      [Measured(abs(latent - 1 / 3), below: 0.005), Measured(abs(hidden - 1 / 3), below: 0.04)],
      line: line)
  }
}

/// What is claimed of the loss from a probability and from a logit.
extension Lesson {
  func claimPrices(line: Int = #line) {
    let moderate = (-80...30).map { Float($0) / 10 }
    claim(
      "From logit −8 to 3 the loss from the probability and that from the logit agree, in value "
        + "and slope, to 5 digits",
      moderate.allSatisfy { a in
        let (p, l) = (onFake(a, true), onFake(a, false))
        return abs(p.value - l.value) <= 1e-5 * max(l.value, 0.1)
          && abs(p.slope - l.slope) <= 1e-5 * max(l.slope, 0.1)
      }, line: line)
    claim(
      "From the probability, the loss at logit 17 is infinite, and its slope is not a number",
      onFake(17, true).value == .infinity && onFake(17, true).slope.isNaN, always: true, line: line)
    claim(
      "From the logit, the loss at 17 is 17, and even at 1,000 the slope is 1",
      onFake(17, false).value == 17 && onFake(1000, false) == (1000, 1), always: true, line: line)
  }

  func claimGeneratorIsSafe(line: Int = #line) {
    claim(
      "The generator's loss is right from the probability, too, down to logit −80",
      stride(from: Float(-80), through: 0, by: 5).allSatisfy { a in
        let fromP = loss(logit: a, target: 1, fromProbability: true)
        let fromA = loss(logit: a, target: 1, fromProbability: false)
        return abs(fromP.value - fromA.value) < 1e-4 && abs(fromP.slope - fromA.slope) < 1e-5
      }, line: line)
  }
}
