import Neural

/// The two players of one game, and how each learns. How they take turns is told in `main.swift`.
final class Game {
  let generator: Sequential
  let discriminator: Sequential
  let gan: Sequential
  let discriminatorAdam: Adam
  let generatorAdam: Adam
  var freezesDiscriminator = freezing

  init(
    _ generator: Sequential, _ discriminator: Sequential,
    rates: (discriminator: Float, generator: Float)
  ) {
    (self.generator, self.discriminator) = (generator, discriminator)
    gan = Sequential("gan") {
      generator; discriminator
    }
    discriminatorAdam = Adam(discriminator, learningRate: rates.discriminator, epsilon: 1e-7)
    generatorAdam = Adam(gan, learningRate: rates.generator, epsilon: 1e-7)
  }

  /// All of it that a turn changes.
  var parts: [any Resumable] { [generator, discriminator, discriminatorAdam, generatorAdam] }

  /// Those of both players' weights.
  var bits: (generator: [UInt32], discriminator: [UInt32]) { (generator.bits, discriminator.bits) }
}
