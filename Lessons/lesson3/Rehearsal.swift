import Neural
import Notebook

/// A game that was played, and how it was judged after each epoch.
typealias Rehearsal = (game: Game, judged: [Judgement])

/// Plays a game of new players, always from the same random numbers.
func rehearse(
  _ name: String, epochs: Int, rates: (discriminator: Float, generator: Float), freezes: Bool = true
) -> Rehearsal {
  let random = random.stream("rehearsal")
  let game = Game(
    makeGenerator(random.stream("generator")), makeDiscriminator(random.stream("discriminator")),
    rates: rates
  )
  game.freezesDiscriminator = freezes
  let noise = random.stream("noise")
  let judgements = Kept([Judgement]())
  let training = lesson.training(
    epochs: epochs, over: minibatches, stepsPerEpoch: stepsPerEpoch, named: name,
    keeping: game.parts + [noise, judgements])
  for batch in training {
    training.record(game.turn(batch, noise.normal([batchSize, latentSize])))
    if training.endsEpoch { judgements.value.append(judge(game)) }
  }
  return (game, judgements.value)
}

extension Training {
  /// The losses of a turn.
  func record(_ losses: (discriminator: Float, generator: Float)) {
    record("discriminator", losses.discriminator)
    record("generator", losses.generator)
  }
}
