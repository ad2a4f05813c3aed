import Neural

/// Two players of bare tensors, what moves them, and the noise that they play with. An iteration is
/// told in `main.swift`.
final class Game {
  let generator: Generator
  let discriminator: Discriminator
  let generatorAdam: Adam
  let discriminatorAdam: Adam
  let noise: Random

  init(_ random: Random, _ deviation: Deviation = beginning) {
    generator = Generator(random.stream("generator"), deviation)
    discriminator = Discriminator(random.stream("discriminator"), deviation)
    generatorAdam = Adam(generator.parameters, learningRate: rates.generator, beta1: beta1)
    discriminatorAdam = Adam(
      discriminator.parameters, learningRate: rates.discriminator, beta1: beta1)
    noise = random.stream("noise")
  }
  var parameters: [Parameter] { generator.parameters + discriminator.parameters }
  /// All that an iteration changes.
  var parts: [any Resumable] { parameters + [generatorAdam, discriminatorAdam, noise] }
}
