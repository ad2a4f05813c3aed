import Neural

/// Two players, what they want, and the chance that they play with. Their moves are told in
/// `main.swift`.
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
  /// Once it is, nobody asks for the players any more.
  var isOver = false

  init(_ random: Random, _ goal: Goal, norms: Mode = .training) {
    generator = makeGenerator(random.stream("generator"))
    discriminator = makeDiscriminator(random.stream("discriminator"))
    generatorAdam = Adam(generator, learningRate: 1e-3, beta1: 0.5)
    discriminatorAdam = Adam(discriminator, learningRate: 1e-3, beta1: 0.5)
    noise = random.stream("noise")
    (self.random, self.goal, self.norms) = (random, goal, norms)
  }
}

/// What it takes to play on. Of a game that is over nothing: a hundred megabytes less for each.
extension Game: Resumable {
  private var parts: [(name: String, part: any Resumable)] {
    isOver
      ? []
      : [
        ("generator", generator), ("discriminator", discriminator),
        ("generatorAdam", generatorAdam),
        ("discriminatorAdam", discriminatorAdam), ("noise", noise),
      ]
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
