import Neural

/// How often the two players move, and how far the discriminator goes.
struct Pace {
  /// k: the generator waits for so many moves of the discriminator.
  var discriminatorMoves = 1
  /// Then it moves so often.
  var generatorMoves = 1
  var discriminatorRate: Float = 1e-3
  var generatorRate: Float = 1e-3
}

/// The two players of one run, and the chance that they play with. How they take turns is told in
/// `main.swift`.
final class Game {
  let generator: Sequential
  let discriminator: Sequential
  let generatorAdam: Adam
  let discriminatorAdam: Adam
  let noise: Random
  let pace: Pace
  /// How often each player has moved.
  var moves: (discriminator: Int, generator: Int) { (discriminatorAdam.steps, generatorAdam.steps) }
  /// All of it that a turn changes.
  var parts: [any Resumable] {
    [generator, discriminator, generatorAdam, discriminatorAdam, noise]
  }

  init(_ random: Random, _ pace: Pace = Pace()) {
    generator = makeGenerator(random.stream("generator"))
    discriminator = makeDiscriminator(random.stream("discriminator"))
    generatorAdam = Adam(generator, learningRate: pace.generatorRate, beta1: beta1)
    discriminatorAdam = Adam(discriminator, learningRate: pace.discriminatorRate, beta1: beta1)
    noise = random.stream("noise")
    self.pace = pace
  }
}
