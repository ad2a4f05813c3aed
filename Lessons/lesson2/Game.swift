import Neural

/// The two players, how fast each learns, and the chance that one run of the lesson depends on.
final class Game {
  let generator: Sequential
  let discriminator: Sequential
  private let generatorAdam: Adam
  private let discriminatorAdam: Adam
  private let noise: Random
  private let pace: Pace
  private var turns = 0

  /// How often the players move. Each minibatch is one move of the discriminator.
  struct Pace {
    /// k: the generator waits for so many moves of the discriminator.
    var discriminatorSteps = 1
    /// Then it moves so often.
    var generatorSteps = 1
    var discriminatorRate: Float = 1e-3
  }

  init(_ random: Random, _ pace: Pace = Pace()) {
    generator = makeGenerator(random.stream("generator"))
    discriminator = makeDiscriminator(random.stream("discriminator"))
    generatorAdam = Adam(generator, learningRate: 1e-3)
    discriminatorAdam = Adam(discriminator, learningRate: pace.discriminatorRate)
    noise = random.stream("noise")
    self.pace = pace
  }

  /// One move of the discriminator and, where it is the generator's turn, one of the generator on the same noise.
  func turn(_ real: Tensor) -> (discriminator: Float, generator: Float?) {
    var z = noise.normal([real.shape[0], 2])
    let told = discriminatorAdam.minimize { discriminatorLoss(discriminator(real), discriminator(generator(z))) }
    turns += 1
    guard turns % pace.discriminatorSteps == 0 else { return (told, nil) }
    var fooled = generatorAdam.minimize { generatorLoss(discriminator(generator(z))) }
    for _ in 1..<pace.generatorSteps {
      z = noise.normal([real.shape[0], 2])
      fooled = generatorAdam.minimize { generatorLoss(discriminator(generator(z))) }
    }
    return (told, fooled)
  }
}
