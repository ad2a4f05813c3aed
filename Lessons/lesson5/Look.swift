import Datasets
import Neural

/// How a game stands at one moment: what its generator draws, and what the discriminator makes of
/// it.
struct Look: Codable {
  let iteration: Int
  /// The generator's, as they were then, at moments that are shown; of the others they would only
  /// fill the memory.
  private let weights: [Tensor]?
  /// How much drawings differ from one another; real digits 0.193.
  let spread: Double
  /// How alike neighbouring pixels are; real digits 0.81.
  let likeness: Double
  /// Which digits are drawn.
  let digits: DigitHistogram
  /// How far the drawings are from digits.
  let distance: Double
  /// Of all that the discriminator asks of the drawings, the share that it asks of every one alike.
  let commonPull: Double

  init(_ iteration: Int, of game: Game, judgedBy meters: Meters) {
    self.iteration = iteration
    weights = isMoment(iteration) ? game.generator.parameters.map(\.value.detached) : nil
    let drawings = game.generator(meters.noise)
    spread = ImageMeters.spread(drawings, range: 0...1)
    likeness = ImageMeters.neighbourCorrelation(drawings)
    digits = meters.classifier.histogram(of: drawings, range: 0...1)
    distance = meters.distance(drawings).value
    commonPull = commonShare(of: pull(on: drawings, by: game.discriminator))
  }
}

extension Look {
  /// The generator as it was then.
  var generator: Generator {
    guard let weights else {
      fatalError(
        "Iteration \(iteration) is not among the moments whose generator is kept; see isMoment.")
    }
    let copy = Generator(Random(seed: 0))
    for (parameter, weights) in zip(copy.parameters, weights) { parameter.assign(weights) }
    return copy
  }
}

/// What every look is measured by.
struct Meters {
  /// [1,000 × 100]
  let noise: Tensor
  let classifier: DigitClassifier
  let distance: DigitDistance

  init(noise: Tensor, classifier: DigitClassifier, digits: Tensor) {
    (self.noise, self.classifier) = (noise, classifier)
    distance = DigitDistance(from: digits, by: classifier, range: 0...1)
  }
}

/// A game that was played: its looks, and the losses of every iteration.
struct Run {
  let name: String
  let game: Game
  let looks: [Look]
  let losses: (discriminator: [Float], generator: [Float])

  var last: Look { looks[looks.count - 1] }

  /// The last look at or before an iteration.
  func look(at iteration: Int) -> Look { looks.last { $0.iteration <= iteration } ?? looks[0] }

  /// The look at which the drawings were most alike.
  var narrowest: Look { looks.min { $0.spread < $1.spread } ?? last }

  /// The first look after that with at least so much spread; nil if there is none.
  func recovery(to spread: Double) -> Look? {
    looks.first { $0.iteration > narrowest.iteration && $0.spread >= spread }
  }
}

/// The mean of a tensor's rows: [n × m] → [m].
func meanRow(_ rows: Tensor) -> Tensor {
  let (n, m) = (rows.shape[0], rows.shape[1])
  let weights = Tensor([1, n], repeating: 1 / Float(n))
  return dense(weights, rows, Tensor([m], repeating: 0)).reshaped(to: [m])
}

/// Of the squares of all entries, the share that is their rows' mean: 1 if all rows are the same.
///
/// rows: [n × m]
private func commonShare(of rows: Tensor) -> Double {
  let mean = meanRow(rows)
  return Double(rows.shape[0]) * Double((mean * mean).sum().scalar)
    / Double((rows * rows).sum().scalar)
}
