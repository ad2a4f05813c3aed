import Neural

/// Two players, what they want, and the chance that they play with. Their moves are told in `main.swift`.
final class Game {
  let generator: Sequential
  let discriminator: Sequential
  let generatorAdam: Adam
  let discriminatorAdam: Adam
  let goal: Goal
  /// What all of its chance comes from.
  let random: Random
  let noise: Random
  /// How the generator's batch norms work while it learns.
  let norms: Mode

  init(_ random: Random, _ goal: Goal, norms: Mode = .training) {
    generator = makeGenerator(random.stream("generator"))
    discriminator = makeDiscriminator(random.stream("discriminator"))
    generatorAdam = Adam(generator, learningRate: 1e-3, beta1: 0.5)
    discriminatorAdam = Adam(discriminator, learningRate: 1e-3, beta1: 0.5)
    noise = random.stream("noise")
    (self.random, self.goal, self.norms) = (random, goal, norms)
  }
}
