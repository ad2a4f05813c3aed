import Datasets
import Neural
import Notebook
import Plotting

/// What is to be seen of a game in the plane.
struct RingSight: Codable {
  let turn: Int
  /// The discriminator's, on every cell of the plane.
  let verdicts: [Float]
  /// What the generator makes, x, y, x, y …, always of the same noise.
  let made: [Float]

  init(of game: RingGame, after turn: Int, on z: Tensor) {
    let plane = game.recipe.modes.square
    self.turn = turn
    verdicts = sigmoid(game.discriminator(Tensor([plane.count, 2], plane.centers))).values
    made = game.generator(z).values
  }
}

/// A game of the ring that is watched while it is played.
struct RingWatch {
  /// The plane after the first twentieth of the turns, after five, ten and all twenty.
  let frames: [Figure]
  /// What it has captured in the end.
  let end: ModeCount

  init(_ name: String, _ recipe: Recipe, turns: Int, in lesson: Lesson) {
    let random = Random(seed: lesson.seed)
    let game = RingGame(recipe, random)
    let onlookers = recipe.latent(600, random.stream("onlookers"))
    let sights = Kept([RingSight]())
    let training = lesson.training(
      epochs: 20, over: 1...turns / 20, named: name, keeping: [game, sights],
      operations: { Engine.operations })
    training.watch {
      RingSight(of: game, after: 0, on: onlookers).picture("Now", over: recipe.modes)
    }
    let meter = RingMeter(recipe, random.stream("measuring"))
    training.measure {
      let count = meter.look(at: game, after: turns).count
      return ["modes": count.captured, "quality": count.highQuality]
    }
    for _ in training {
      let losses = game.turn()
      training.record("discriminator", losses.discriminator)
      training.record("generator", losses.generator)
      guard training.endsEpoch, [1, 5, 10, 20].contains(training.epoch) else { continue }
      sights.value.append(RingSight(of: game, after: training.step, on: onlookers))
    }
    frames = sights.value.map {
      $0.picture("\(name): turn \($0.turn.grouped)", over: recipe.modes)
    }
    end = meter.look(at: game, after: turns).count
  }
}

extension [RingWatch] {
  /// The games one below the other, a column for each moment.
  func picture(_ title: String) -> Figure {
    Figure(title, columns: 4, panels: flatMap(\.frames), width: 960)
  }
}
