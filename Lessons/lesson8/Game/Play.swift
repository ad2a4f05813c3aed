import Datasets
import Neural
import Notebook
import Plotting

/// What became of a game of digits that this run has played.
struct Played: Codable {
  let recipe: String
  /// How many images it has seen.
  let images: Int
  let scores: Scores
  /// [100 × 784] in −1…1, of those that were measured
  let drawings: Tensor
}

extension Lesson {
  /// Plays a game of digits from the lesson's seed, for so many images or the first minibatches
  /// that are as many.
  func play(
    _ recipe: Recipe, images: Int, on digits: Tensor, judgedBy judge: Judge, named name: String,
    line: Int = #line
  ) -> Played {
    let random = Random(seed: seed)
    let (game, end) = (Game(recipe, random), Kept([Played]()))
    let turns = (images + recipe.minibatch - 1) / recipe.minibatch
    let minibatches = Minibatches(
      digits, size: recipe.minibatch, shuffledBy: random.stream("minibatches"),
      keepsShortBatch: false)
    let training = training(
      epochs: 1, over: minibatches, stepsPerEpoch: turns, named: name, keeping: [game, end],
      operations: { Engine.operations }, line: line)
    training.watch {
      let noise = recipe.players.latent(20, random.stream("drawings"))
      return Figure("Now") {
        ImageGrid(
          pixels: game.made(of: noise).values, width: 28, height: 28, columns: 5, range: -1...1)
      }
    }
    training.measure {
      let scores = end.value[0].scores
      return [
        "distance from digits": scores.distance, "precision": scores.precision,
        "recall": scores.recall,
      ]
    }
    for real in training {
      let losses = game.turn(real)
      training.record("discriminator", losses.discriminator)
      training.record("generator", losses.generator)
      guard training.isTimeToLook(every: turns) else { continue }
      let drawn = game.drawn(for: judge)
      end.value = [
        Played(
          recipe: recipe.name, images: training.step * recipe.minibatch,
          scores: judge.yardstick(drawn), drawings: drawn.rows(0..<100))
      ]
      game.isOver = true
    }
    return end.value[0]
  }
}
