import Foundation
import Neural
import Notebook
import Plotting
import Probability

/// What a generator that stays as it began gets from a discriminator that learns: with one loss,
/// from several seeds.
struct VanishingGradient {
  let name: String
  let loss: Recipe.Loss
  let color: Color
  /// After so many moves of the discriminator …
  let stops: [Int]
  /// … the norm of the generator's gradient: [seeds][stops].
  var norms: [[Float]] = []
  /// How far ten steps then take a point: by gradient descent, and by Adam.
  var travels: [(descent: Double, adam: Double)] = []

  var seedCount: Int { norms.count }

  /// All three losses. Least squares has a discriminator that has learned with least squares, the
  /// others share one.
  static func study(seeds: [UInt64], on noise: Tensor) -> [VanishingGradient] {
    let stops = [1, 10, 30, 100, 300, 1000, 3000]
    let kinds: [(String, Recipe.Loss, Color)] = [
      ("minimax", .minimax, .minimax), ("non-saturating", .nonSaturating, .nonSaturating),
      ("least squares", .leastSquares, .leastSquares),
    ]
    var studies = kinds.map { VanishingGradient(name: $0, loss: $1, color: $2, stops: stops) }
    for (taught, learners) in [(Recipe.Loss.nonSaturating, 0..<2), (.leastSquares, 2..<3)] {
      for seed in seeds {
        let game = RingGame(Recipe().with { $0.loss = taught }, Random(seed: seed))
        for index in learners { studies[index].norms.append([]) }
        for move in 1...(stops.last ?? 1) {
          _ = game.moveDiscriminator()
          guard stops.contains(move) else { continue }
          for index in learners { studies[index].measure(game, on: noise) }
        }
        for index in learners { studies[index].travel(game, on: noise) }
      }
    }
    return studies
  }

  private mutating func measure(_ game: RingGame, on noise: Tensor) {
    let norm = gradients(of: game.generator) {
      loss.generator(game.discriminator(game.generator(noise)))
    }.norm
    norms[norms.count - 1].append(norm)
  }

  private mutating func travel(_ game: RingGame, on noise: Tensor) {
    func way(by optimizer: any Optimizer) -> Double {
      let (weights, before) = (game.generator.weights, game.generator(noise))
      for _ in 0..<10 {
        _ = optimizer.minimize { loss.generator(game.discriminator(game.generator(noise))) }
      }
      let way = game.generator(noise) - before
      for (place, value) in zip(game.generator.parameters, weights) {
        place.parameter.assign(value)
      }
      return Double((way * way).sum().scalar / Float(noise.shape[0])).squareRoot()
    }
    travels.append(
      (
        way(by: SGD(game.generator, learningRate: 0.002)),
        way(by: Adam(game.generator, beta1: 0.5))
      ))
  }

  /// At a stop, of all seeds. Seeds differ by powers of ten: hence the geometric mean.
  func norm(_ stop: Int) -> Double { geometricMean(norms.map { Double($0[stop]) }) }
  /// From the least of the seeds to the largest.
  fileprivate func range(_ stop: Int) -> ClosedRange<Float> {
    let values = norms.map { $0[stop] }.sorted()
    return values[0]...values[values.count - 1]
  }

  /// The distances, of all seeds.
  var travel: (descent: Double, adam: Double) {
    (geometricMean(travels.map(\.descent)), geometricMean(travels.map(\.adam)))
  }
}

private func geometricMean(_ values: [Double]) -> Double {
  exp(SampleMean(values.map { log($0) }).mean)
}

extension [VanishingGradient] {
  /// Means and ranges, on logarithmic axes.
  func picture() -> Figure {
    Figure(
      "The generator's gradient as the discriminator learns: mean and range of "
        + "\(self[0].seedCount) seeds", height: 400,
      x: Axis("moves of the discriminator", scale: .logarithmic),
      y: Axis("norm of the generator's gradient", scale: .logarithmic)
    ) {
      for study in self {
        let stops = study.stops.indices
        Band(
          study.name, x: study.stops, lower: stops.map { study.range($0).lowerBound },
          upper: stops.map { study.range($0).upperBound }, color: study.color)
        Line(
          study.name, x: study.stops, y: stops.map(study.norm), color: study.color,
          width: study.loss == .minimax ? 4 : 1.75)  // non-saturating begins along it
      }
    }
  }

  /// The norms, a row for each stop.
  func norms() -> Table {
    Table(
      header: ["moves"] + map(\.name),
      rows: self[0].stops.enumerated().map { index, stop in
        [stop.grouped] + map { significant($0.norm(index), 3) }
      }, caption: "Norm of the gradient, geometric mean over \(self[0].seedCount) seeds.",
      flushRight: [0, 1, 2, 3])
  }

  /// How far a point goes.
  func travels() -> Table {
    Table(
      header: ["loss", "gradient descent, rate 0.002", "Adam, rate 0.001"],
      rows: map {
        [$0.name, significant($0.travel.descent, 2), significant($0.travel.adam, 2)]
      },
      caption:
        "How far a point goes in ten moves, geometric mean of \(self[0].seedCount) seeds; the "
        + "ring has radius 1.", flushRight: [1, 2])
  }
}
