import Datasets
import Neural
import Notebook

/// How a generator draws at some moment of its training.
struct Look {
  let iteration: Int
  /// [36 × 28 × 28 × 1] in −1…1, always from the same noise.
  let drawings: Tensor
  /// How much drawings differ from one another; real digits 0.193.
  let spread: Double
  /// Which digits it draws.
  let digits: DigitHistogram

  init(_ iteration: Int, _ generator: Sequential, judgedBy meters: Meters) {
    self.iteration = iteration
    let all = generator(meters.noise)
    drawings = all.rows(0..<36)
    spread = ImageMeters.spread(all)
    digits = meters.classifier.histogram(of: all)
  }
}

/// What every look of every run is measured by.
struct Meters {
  /// [n × 96]
  let noise: Tensor
  let classifier: DigitClassifier
}

/// A game that was played: how its generator drew from time to time.
struct Run {
  let game: Game
  let history: History
  let looks: [Look]
  var last: Look { looks[looks.count - 1] }

  /// The mean of what was recorded under a name over the last so many iterations before `end`.
  func mean(_ name: String, last count: Int, before end: Int = .max) -> Float {
    let values = history[name].prefix(end).suffix(count)
    return values.reduce(0, +) / Float(max(values.count, 1))
  }
}
