import Datasets
import Neural
import Notebook
import Plotting

/// After which iterations the drawings are looked at: more often at first.
private func isLook(_ iteration: Int) -> Bool {
  iteration.isMultiple(of: iteration <= 3000 ? 100 : iteration <= 50_000 ? 1000 : 10_000)
}

/// Plays a game from its beginning and keeps what is seen of it.
///
/// Three joined passes over the digits last for a thousand minibatches, then they are shuffled.
func play(
  _ seed: UInt64, thousands: Int, _ deviation: Deviation = beginning, named name: String,
  line: Int = #line
) -> Run {
  let random = Random(seed: seed)
  let minibatches = Minibatches(
    mnist.images, size: batchSize, shuffledBy: random.stream("minibatches"),
    joining: max(3, thousand * batchSize / 60_000 + 1))
  let game = Game(random, deviation)
  let looks = Kept([Look(0, of: game, judgedBy: meters)])
  let training = lesson.training(
    epochs: thousands, over: minibatches, stepsPerEpoch: thousand, named: name,
    keeping: game.parts + [looks], operations: { Engine.operations }, line: line)
  training.watch { Figure("Now") { digits(game.generator(meters.noise.rows(0..<40))) } }
  training.measure {
    let last = looks.value[looks.value.count - 1]
    return [
      "spread": last.spread, "likeness": last.likeness, "digits": last.digits.digitsDrawn,
      "distance": last.distance,
    ]
  }
  for batch in training {
    let losses = game.iterate(batch)
    training.record("discriminator", losses.discriminator)
    training.record("generator", losses.generator)
    if isLook(training.step) { looks.value.append(Look(training.step, of: game, judgedBy: meters)) }
  }
  let history = training.history
  return Run(
    name: name, game: game, looks: looks.value,
    losses: (history["discriminator"], history["generator"]))
}
