import Neural

/// How often the two players move, and how far.
struct Pace {
  /// k: the generator waits for so many moves of the discriminator.
  var discriminatorSteps = 1
  /// Then it moves so often.
  var generatorSteps = 1
  var discriminatorRate: Float = 1e-3
}

/// The two players of one run, and the chance that they play with.
final class Game {
  let generator: Sequential
  let discriminator: Sequential
  private let generatorAdam: Adam
  private let discriminatorAdam: Adam
  private let noise: Random
  private let pace: Pace
  /// How often the discriminator has moved.
  private(set) var discriminatorMoves = 0
  /// How often the generator has moved.
  private(set) var generatorMoves = 0

  init(_ random: Random, _ pace: Pace = Pace()) {
    generator = makeGenerator(random.stream("generator"))
    discriminator = makeDiscriminator(random.stream("discriminator"))
    generatorAdam = Adam(generator, learningRate: 1e-3)
    discriminatorAdam = Adam(discriminator, learningRate: pace.discriminatorRate)
    noise = random.stream("noise")
    self.pace = pace
  }

  /// One move of the discriminator and, if it is its turn, the generator's on the same noise. Returns the losses
  /// from before the moves.
  func turn(_ real: Tensor) -> (discriminator: Float, generator: Float?) {
    let z = noise.normal([real.shape[0], 2])  // [32 × 2]
    discriminatorMoves += 1
    let told = discriminatorAdam.minimize {
      discriminatorLoss(discriminator(real), discriminator(generator(z)))
    }
    guard discriminatorMoves.isMultiple(of: pace.discriminatorSteps) else { return (told, nil) }
    var fooled = moveGenerator(z)
    for _ in 1..<pace.generatorSteps { fooled = moveGenerator(noise.normal([real.shape[0], 2])) }
    return (told, fooled)
  }

  private func moveGenerator(_ z: Tensor) -> Float {
    generatorMoves += 1
    return generatorAdam.minimize { generatorLoss(discriminator(generator(z))) }
  }
}
