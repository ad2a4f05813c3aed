import Neural

/// Two players, how they are to play, what moves them, and their noise. A turn is told in
/// `main.swift`.
final class Game {
  let recipe: Recipe
  let generator: Sequential
  let discriminator: Sequential
  let generatorAdam: Adam
  let discriminatorAdam: Adam
  let noise: Random

  init(_ recipe: Recipe, _ random: Random) {
    self.recipe = recipe
    generator = makeGenerator(recipe, random.stream("generator"))
    discriminator = makeDiscriminator(recipe, random.stream("discriminator"))
    generatorAdam = Adam(generator, learningRate: rates.generator, beta1: beta1)
    discriminatorAdam = Adam(discriminator, learningRate: rates.discriminator, beta1: beta1)
    noise = random.stream("noise")
  }

  func draw(_ count: Int = 256) -> Tensor { generator(noise.uniform([count, 100]), .training) }

  /// All of it that a turn changes.
  var parts: [any Resumable] {
    [generator, discriminator, generatorAdam, discriminatorAdam, noise]
  }
}
