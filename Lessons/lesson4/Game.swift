import Neural

/// What the two players want, told from the discriminator's scores.
struct Goal {
  let name: String
  /// The discriminator's loss, from its scores of real digits and of drawings, [n × 1] each.
  let discriminator: (_ onReal: Tensor, _ onFakes: Tensor) -> Tensor
  /// The generator's loss, from the scores of its drawings.
  let generator: (_ onFakes: Tensor) -> Tensor
  /// What a discriminator gives to everything that cannot tell digits from drawings.
  let undecided: Float
  /// A score as an opinion, where 1 is "real" and 0 is "drawn".
  let opinion: (_ scores: Tensor) -> Tensor

  /// Both losses against a perfect generator.
  var equilibrium: (discriminator: Float, generator: Float) {
    let scores = Tensor([1, 1], [undecided])
    return (discriminator(scores, scores).scalar, generator(scores).scalar)
  }
}

/// Two players, what they want, and the chance that they play with. Their moves are told in `main.swift`.
final class Game {
  let generator: Sequential
  let discriminator: Sequential
  let generatorAdam: Adam
  let discriminatorAdam: Adam
  let goal: Goal
  let noise: Random
  /// How the generator's batch norms work while it learns.
  let norms: Mode

  init(_ random: Random, _ goal: Goal, norms: Mode = .training) {
    generator = makeGenerator(random.stream("generator"))
    discriminator = makeDiscriminator(random.stream("discriminator"))
    generatorAdam = Adam(generator, learningRate: 1e-3, beta1: 0.5)
    discriminatorAdam = Adam(discriminator, learningRate: 1e-3, beta1: 0.5)
    noise = random.stream("noise")
    (self.goal, self.norms) = (goal, norms)
  }
}
