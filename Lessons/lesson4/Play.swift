import Datasets
import Neural
import Notebook
import Plotting

/// Plays a game for so many iterations, and looks at it from time to time; `look` is told of each.
func play(
  _ game: Game, iterations: Int, size: Int, named name: String, looking every: Int,
  line: Int = #line, at look: () -> Void = {}
) -> Run {
  let looks = Kept([Look(0, game.generator, judgedBy: meters)])
  let training = lesson.training(
    epochs: 1,
    over: minibatches(
      game.random, size: size, passes: max(5, iterations * k * size / 55_000 + 1)),
    stepsPerEpoch: iterations * k,
    named: name, keeping: [game, looks], operations: { Engine.operations }, line: line)
  training.watch { Figure("Now") { digits(game.generator(meters.noise.rows(0..<36))) } }
  training.measure {
    let last = looks.value[looks.value.count - 1]
    return [
      "spread": last.spread, "digits": last.digits.digitsDrawn, "clear": last.digits.clearShare,
      "distance": last.distance,
    ]
  }
  for batch in training {
    let told = game.discriminatorMove(batch)
    training.record("discriminator", told.loss)
    training.record("score of digits", told.onReal)
    training.record("score of drawings", told.onFakes)
    guard training.step.isMultiple(of: k) else { continue }
    training.record("generator", game.generatorMove(size))
    guard training.isTimeToLook(every: every * k) else { continue }
    looks.value.append(Look(training.step / k, game.generator, judgedBy: meters))
    look()
  }
  return Run(goal: game.goal, history: training.history, looks: looks.value)
}

/// Plays a short game from a seed, of which nothing is needed but the run.
func rehearse(
  _ goal: Goal, _ seed: UInt64, norms: Mode = .training, named name: String, line: Int = #line
) -> Run {
  let game = Game(Random(seed: seed), goal, norms: norms)
  return play(
    game, iterations: few, size: size, named: "\(name), seed \(seed)", looking: few, line: line
  ) { game.isOver = true }
}

extension Game {
  /// Whether each player's move changes its own weights and not one bit of the other's, tried on
  /// sixteen images.
  func keepsMovesApart(on images: Tensor) -> Bool {
    func bits() -> (generator: [Bits], discriminator: [Bits]) {
      (weightBits(of: generator), weightBits(of: discriminator))
    }
    let start = bits()
    _ = discriminatorMove(images)
    let between = bits()
    _ = generatorMove(16)
    let end = bits()
    return between.generator == start.generator && between.discriminator != start.discriminator
      && end.generator != start.generator && end.discriminator == between.discriminator
  }
}

private typealias Bits = [UInt32]

/// A model's weights, bit by bit.
private func weightBits(of model: Sequential) -> [Bits] {
  model.weights.map { $0.values.map(\.bitPattern) }
}
