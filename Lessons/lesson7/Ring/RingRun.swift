import Datasets
import Dispatch
import Neural
import Synchronization

/// How a game of the ring stands after some turns.
nonisolated struct RingLook: Sendable, Codable {
  let step: Int
  let count: ModeCount
  /// The discriminator's loss over 2,500 real and 2,500 generated points, without any penalty.
  let loss: Float
  /// The generator's, over the same points.
  let generatorLoss: Float
  let accuracy: Accuracy

  /// The share of real points that the discriminator takes for real, and of generated ones for
  /// generated.
  struct Accuracy: Codable {
    let real: Float
    let fakes: Float
  }
}

/// A game from its first turn to its last: how it stood from time to time, and what it made in the
/// end.
nonisolated struct RingRun: Sendable, Codable {
  let seed: UInt64
  var looks: [RingLook] = []
  /// 2,500 points of the last look, x, y, x, y …
  var points: [Float] = []

  /// Plays `steps` turns and looks `lookCount` times, evenly.
  init(_ recipe: Recipe, seed: UInt64, steps: Int, lookCount: Int) {
    self.seed = seed
    let random = Random(seed: seed)
    let game = RingGame(recipe, random)
    let meter = RingMeter(recipe, random.stream("measuring"))
    game.giveHeadStart()
    for step in 1...steps {
      _ = game.turn()
      if step.isMultiple(of: steps / lookCount) { looks.append(meter.look(at: game, after: step)) }
    }
    points = game.generator(meter.latent).values
  }

  /// The published protocol judges the last look.
  var last: ModeCount { looks[looks.count - 1].count }
  /// The looks of the later half.
  var late: ArraySlice<RingLook> { looks[(looks.count / 2)...] }

  /// Plays games that know nothing of each other, each on a thread of its own; returns when all are
  /// over.
  static func sideBySide(_ jobs: [(recipe: Recipe, seed: UInt64)], steps: Int, lookCount: Int)
    -> [RingRun]
  {
    let runs = Mutex<[Int: RingRun]>([:])
    DispatchQueue.concurrentPerform(iterations: jobs.count) { job in
      let run = RingRun(jobs[job].recipe, seed: jobs[job].seed, steps: steps, lookCount: lookCount)
      runs.withLock { $0[job] = run }
    }
    return runs.withLock { runs in jobs.indices.compactMap { runs[$0] } }
  }
}

/// What every look at a run is taken with: always the same noise and the same real points.
nonisolated struct RingMeter {
  /// [2,500 × latent]
  let latent: Tensor
  private let real: Tensor

  init(_ recipe: Recipe, _ random: Random) {
    latent = recipe.latent(2500, random)
    real = recipe.modes.points(2500, random)
  }

  func look(at game: RingGame, after step: Int) -> RingLook {
    let points = game.generator(latent)
    let (onReal, onFakes) = (
      game.discriminator(game.packed(real)), game.discriminator(game.packed(points))
    )
    func share(_ verdicts: Tensor, _ isRight: (Float) -> Bool) -> Float {
      verdicts.withValues { Float($0.count(where: isRight)) / Float($0.count) }
    }
    let undecided = game.recipe.loss.undecided
    return RingLook(
      step: step, count: ModeCount(points, of: game.recipe.modes),
      loss: game.recipe.loss.discriminator(onReal, onFakes).scalar,
      generatorLoss: game.recipe.loss.generator(onFakes).scalar,
      accuracy: RingLook.Accuracy(
        real: share(onReal) { $0 > undecided }, fakes: share(onFakes) { $0 < undecided }))
  }
}
