import Datasets
import Neural
import Notebook

/// How a generator draws at some moment of its training.
struct Look: Codable {
  let iteration: Int
  /// [36 × 784] in −1…1, always from the same noise.
  let drawings: Tensor
  /// How much drawings differ from one another; real digits 0.193.
  let spread: Double
  /// Which digits it draws.
  let digits: DigitHistogram
  /// How far the drawings are from digits.
  let distance: Double

  init(_ iteration: Int, _ generator: Sequential, judgedBy meters: Meters) {
    self.iteration = iteration
    let all = meters.drawings(of: generator)
    drawings = all.rows(0..<36)
    spread = ImageMeters.spread(all)
    digits = meters.classifier.histogram(of: all)
    distance = meters.distance(all).value
  }
}

/// What every look of every run is measured by.
struct Meters {
  /// [n × 96]
  let noise: Tensor
  let classifier: DigitClassifier
  let distance: DigitDistance

  init(noise: Tensor, classifier: DigitClassifier, digits: Tensor) {
    (self.noise, self.classifier) = (noise, classifier)
    distance = DigitDistance(from: digits, by: classifier)
  }

  /// [n × 784], a few at a time: the images between the layers take sixty times their room.
  func drawings(of generator: Sequential) -> Tensor {
    Tensor(
      [noise.shape[0], 784], Minibatches(noise, size: 200).flatMap { generator($0).values })
  }
}

/// What remains of a game that was played: its losses, and how its generator drew from time to
/// time.
struct Run {
  let goal: Goal
  let history: History
  let looks: [Look]
  var last: Look { looks[looks.count - 1] }

  /// The mean of what was recorded under a name over the last quarter.
  func late(_ name: String) -> Float {
    let values = history[name].suffix(max(history[name].count / 4, 1))
    return values.reduce(0, +) / Float(values.count)
  }

  /// The looks of the last quarter: one alone may catch the batch norms' averages lagging behind.
  private var lateLooks: ArraySlice<Look> { looks.suffix(max(looks.count / 4, 1)) }

  /// The mean spread of the looks of the last quarter.
  var lateSpread: Double { lateLooks.map(\.spread).reduce(0, +) / Double(lateLooks.count) }

  /// Of the looks of the last quarter, the middle one by some measure.
  func lateMedian(_ measure: (Look) -> Double) -> Double {
    lateLooks.map(measure).sorted()[lateLooks.count / 2]
  }

  /// How much the discriminator's loss changes from one iteration to the next, on average over the
  /// last quarter, as a share of its equilibrium: the same scale for all goals.
  var unrest: Float {
    let values = history["discriminator"].suffix(max(history["discriminator"].count / 4, 2))
    let jumps = zip(values, values.dropFirst()).map { abs($1 - $0) }
    return jumps.reduce(0, +) / Float(jumps.count) / goal.equilibrium.discriminator
  }
}
