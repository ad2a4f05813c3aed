import Datasets
import Neural

/// The two players of one run on the ring, and the chance that they play with. How they move is
/// told in `main.swift`.
///
/// Not `Sendable`: a run belongs to the thread that plays it, with all that it is made of.
nonisolated final class RingGame {
  let recipe: Recipe
  let generator: Sequential
  let discriminator: Sequential
  let generatorAdam: Adam
  let discriminatorAdam: Adam
  private let noise: Random
  private let data: Random

  init(_ recipe: Recipe, _ random: Random) {
    self.recipe = recipe
    generator = RingGame.generator(recipe, random.stream("generator"))
    discriminator = RingGame.discriminator(
      recipe, random.stream("discriminator"), dropping: random.stream("dropout"))
    generatorAdam = Adam(generator, learningRate: recipe.generatorRate, beta1: 0.5)
    discriminatorAdam = Adam(discriminator, learningRate: recipe.discriminatorRate, beta1: 0.5)
    noise = random.stream("noise")
    data = random.stream("data")
  }

  /// [minibatch × 2·packing] points of the data, drawn anew.
  func real() -> Tensor {
    packed(recipe.modes.points(recipe.minibatch * recipe.packing, data))
  }

  /// [minibatch·packing × latent] random numbers for the generator.
  func latent() -> Tensor { recipe.latent(recipe.minibatch * recipe.packing, noise) }

  /// [minibatch × 2·packing] generated points.
  func fakes(_ z: Tensor) -> Tensor { packed(generator(z, .training)) }

  /// The discriminator's moves before the generator's first.
  func giveHeadStart() {
    for _ in 0..<recipe.headStart { _ = moveDiscriminator() }
  }

  /// So many points beside each other as the discriminator judges together.
  func packed(_ points: Tensor) -> Tensor {
    let rows = points.shape[0] / recipe.packing
    return recipe.packing == 1 ? points : points.reshaped(to: [rows, 2 * recipe.packing])
  }

  private static func generator(_ recipe: Recipe, _ random: Random) -> Sequential {
    let hidden = recipe.hidden
    return Sequential("generator") {
      for inputs in [recipe.latentSize, hidden] {
        Dense(inputs, hidden, random)
        if recipe.normalized.contains(.generator) { BatchNorm(hidden, random) }
        ReLU()
      }
      Dense(hidden, 2, random)
      if recipe.normalized.contains(.generatorOutput) { BatchNorm(2, random) }
    }
  }

  private static func discriminator(_ recipe: Recipe, _ random: Random, dropping: Random)
    -> Sequential
  {
    let hidden = recipe.hidden
    let widths = [2 * recipe.packing] + Array(repeating: hidden, count: recipe.discriminatorLayers)
    return Sequential("discriminator") {
      for inputs in widths.dropLast() {
        Dense(inputs, hidden, random)
        if recipe.normalized.contains(.discriminator) { BatchNorm(hidden, random) }
        ReLU()
        if recipe.dropout > 0 { Dropout(recipe.dropout, dropping) }
      }
      Dense(widths[widths.count - 1], 1, random)
    }
  }
}

nonisolated extension Recipe {
  /// [count × latent] normal numbers, or uniform ones in −1…1.
  func latent(_ count: Int, _ random: Random) -> Tensor {
    usesUniformNoise
      ? random.uniform([count, latentSize], in: -1...1) : random.normal([count, latentSize])
  }
}

/// What it takes to play on.
nonisolated extension RingGame: Resumable {
  private var parts: [(name: String, part: any Resumable)] {
    [
      ("generator", generator), ("discriminator", discriminator),
      ("generatorAdam", generatorAdam), ("discriminatorAdam", discriminatorAdam),
      ("noise", noise), ("data", data),
    ]
  }

  func keep(in state: inout TrainingState) {
    for (name, part) in parts { state.keep(part, as: name) }
  }

  func restore(from state: TrainingState) throws(StateError) {
    for (name, part) in parts { try state.restore(part, as: name) }
  }
}
