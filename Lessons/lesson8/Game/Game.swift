import Neural

/// Two players of one recipe, and the chance that they play with.
final class Game {
  let recipe: Recipe
  let generator: Sequential
  let discriminator: Sequential
  /// Nil if the recipe keeps none.
  let average: WeightAverage<Sequential>?
  private let generatorAdam: Adam
  private let discriminatorAdam: Adam
  private let noise: Random
  private let random: Random
  /// Once it is, nobody asks for the players any more.
  var isOver = false

  init(_ recipe: Recipe, _ random: Random) {
    self.recipe = recipe
    self.random = random
    let (players, rates) = (recipe.players, recipe.rates)
    let generator = players.generator(random.stream("generator"))
    self.generator = generator
    discriminator = players.discriminator(random.stream("discriminator"))
    average = recipe.averaging.map {
      WeightAverage(of: generator, in: players.generator(random.stream("average")), decay: $0)
    }
    generatorAdam = Adam(generator, learningRate: rates.generator, beta1: recipe.beta1)
    discriminatorAdam = Adam(discriminator, learningRate: rates.discriminator, beta1: recipe.beta1)
    noise = random.stream("noise")
  }

  /// A move of each player against these real inputs, images [n × 784] in −1…1 or points; both
  /// losses, as they were before.
  func turn(_ inputs: Tensor) -> (discriminator: Float, generator: Float) {
    let real = recipe.players.range == 0...1 ? inputs * 0.5 + 0.5 : inputs
    let fakes = generator(latent(real), .training)
    let told = discriminatorAdam.minimize { discriminatorLoss(real, fakes) }
    let onReal = recipe.loss == .relativistic ? discriminator(real) : Tensor(0)
    let fooled = generatorAdam.minimize {
      recipe.loss.generator(onReal, discriminator(generator(latent(real), .training), .training))
    }
    average?.update()
    return (told, fooled)
  }

  private func latent(_ real: Tensor) -> Tensor { recipe.players.latent(real.shape[0], noise) }

  /// What the discriminator makes of real inputs and of fakes, and what it pays for being steep.
  func discriminatorLoss(_ real: Tensor, _ fakes: Tensor) -> Tensor {
    let fakes = fakes.reshaped(to: real.shape)
    let (onReal, atReal) = judged(real, recipe.penalties.real)
    let (onFakes, atFakes) = judged(fakes, recipe.penalties.fakes)
    var loss = recipe.loss.discriminator(onReal, onFakes, target: recipe.target)
    for price in [atReal, atFakes] { if let price { loss = loss + price } }
    guard recipe.slopePenalty > 0 else { return loss }
    // Somewhere between a real input and a fake, each time elsewhere.
    let share = noise.uniform([real.shape[0], 1])
    let between = discriminator.withDistance(fromSlope: 1, at: fakes + (real - fakes) * share)
    return loss + Tensor(recipe.slopePenalty) * between.distance
  }

  private func judged(_ inputs: Tensor, _ gamma: Float) -> (scores: Tensor, price: Tensor?) {
    guard gamma > 0 else { return (discriminator(inputs, .training), nil) }
    let (scores, steepness) = discriminator.withSteepness(at: inputs)
    return (scores, Tensor(gamma / 2) * steepness)
  }

  /// What the generator, or the average of it, makes of some noise: [n × 784] in −1…1, or points.
  func made(of z: Tensor) -> Tensor {
    let (players, random) = (recipe.players, random.stream("statistics"))
    average?.measureStatistics(
      on: (0..<40).map { _ in players.latent(recipe.minibatch, random) })
    let (network, range) = (average?.network ?? generator, players.range)
    let parts = stride(from: 0, to: z.shape[0], by: 200).flatMap {
      network(z.rows($0..<min($0 + 200, z.shape[0]))).values
    }
    let made = Tensor([z.shape[0], parts.count / z.shape[0]], parts)
    return range == 0...1 ? made * 2 - 1 : made
  }
}

/// What it takes to play on. Of a game that is over nothing: a hundred megabytes less for each.
extension Game: Resumable {
  private var parts: [(name: String, part: any Resumable)] {
    let all: [(String, any Resumable)] = [
      ("generator", generator), ("discriminator", discriminator), ("generatorAdam", generatorAdam),
      ("discriminatorAdam", discriminatorAdam), ("noise", noise),
    ]
    return isOver ? [] : all + (average.map { [("average", $0)] } ?? [])
  }

  func keep(in state: inout TrainingState) {
    state.keep(isOver ? 1 : 0, as: "isOver")
    for (name, part) in parts { state.keep(part, as: name) }
  }

  func restore(from state: TrainingState) throws(StateError) {
    isOver = try state.number("isOver", as: Int.self) != 0
    for (name, part) in parts { try state.restore(part, as: name) }
  }
}
