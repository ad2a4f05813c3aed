import Datasets
import Neural

/// How a game stands at one moment: what its generator draws, and what the discriminator makes of that.
struct Look {
  let step: Int
  /// As it was then.
  let generator: Generator
  /// How much drawings differ from one another; real digits 0.193.
  let spread: Double
  /// How alike neighbouring pixels are; real digits 0.81.
  let likeness: Double
  /// Which digits are drawn.
  let digits: DigitHistogram
  /// Of all that the discriminator asks of the drawings, the share that it asks of every one alike.
  let commonPull: Double

  init(_ step: Int, of game: Game, judgedBy meters: Meters) {
    self.step = step
    generator = copy(of: game.generator)
    let drawings = generator(meters.noise)
    spread = ImageMeters.spread(drawings, range: 0...1)
    likeness = ImageMeters.neighbourCorrelation(drawings)
    digits = meters.classifier.histogram(of: drawings, range: 0...1)
    commonPull = commonShare(of: pull(on: drawings, by: game.discriminator))
  }

  /// [n × 784], always from the same noise.
  func drawings(_ count: Int, _ meters: Meters) -> Tensor { generator(meters.noise.rows(0..<count)) }
}

/// What every look is measured by.
struct Meters {
  /// [1,000 × 100]
  let noise: Tensor
  let classifier: DigitClassifier
}

/// A game that was played: its looks and its losses.
struct Run {
  let name: String
  let game: Game
  var looks: [Look] = []
  var losses: (discriminator: [Float], generator: [Float]) = ([], [])

  var first: Look { looks[0] }
  var last: Look { looks[looks.count - 1] }
  /// The look at which the drawings differed least, of those up to a step.
  func narrowest(upTo step: Int) -> Look {
    looks.dropFirst().filter { $0.step <= step }.min { $0.spread < $1.spread } ?? first
  }
}

private func copy(of generator: Generator) -> Generator {
  let copy = Generator(Random(seed: 0))
  for (to, from) in zip(copy.parameters, generator.parameters) { to.assign(from.value) }
  return copy
}

/// Of the squares of all entries, the share that is the rows' mean: 1 if all rows are the same.
///
/// rows: [n × m]
private func commonShare(of rows: Tensor) -> Double {
  let n = rows.shape[0]
  let mean = dense(
    Tensor([1, n], repeating: 1 / Float(n)), rows, Tensor([rows.shape[1]], repeating: 0))
  return Double(n) * Double((mean * mean).sum().scalar) / Double((rows * rows).sum().scalar)
}
