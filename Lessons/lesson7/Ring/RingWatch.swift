import Datasets
import Neural
import Notebook
import Plotting

/// A game of the ring that is watched while it is played.
struct RingWatch {
  /// The plane after the first twentieth of the turns, after five, ten and all twenty.
  private(set) var frames: [Figure] = []
  /// What it has captured in the end.
  private(set) var end: ModeCount

  init(_ name: String, _ recipe: Recipe, turns: Int, in lesson: Lesson) {
    let game = RingGame(recipe, Random(seed: lesson.seed))
    let meter = RingMeter(recipe, Random(seed: lesson.seed).stream("measuring"))
    let onlookers = recipe.latent(600, Random(seed: lesson.seed).stream("onlookers"))
    let training = lesson.training(
      epochs: 20, over: 1...turns / 20, named: name, operations: { Engine.operations })
    for _ in training {
      let losses = game.turn()
      training.record("discriminator", losses.discriminator)
      training.record("generator", losses.generator)
      guard training.endsEpoch, [1, 5, 10, 20].contains(training.epoch) else { continue }
      frames.append(game.verdicts("\(name), turn \(training.step.grouped)", on: onlookers))
    }
    end = meter.look(at: game, after: turns).count
  }
}
