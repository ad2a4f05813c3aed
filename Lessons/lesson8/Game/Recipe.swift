/// All that one game may do differently from another.
struct Recipe {
  var name: String
  var players: Players
  var loss: Loss
  var rates: (discriminator: Float, generator: Float) = (1e-3, 1e-3)
  var beta1: Float = 0.5
  var minibatch = 64
  /// What the discriminator should say of a real image.
  var target: Float = 1
  /// γ of R₁ and of R₂: how much it costs to be steep at real data, and at fakes.
  var penalties: (real: Float, fakes: Float) = (0, 0)
  /// λ of Wasserstein's penalty: how much it costs to have another slope than 1 between the two.
  var slopePenalty: Float = 0
  /// How much of an average of the generator's weights stays at each turn; it then draws, with its
  /// batch norms' statistics measured anew. Of 0 they alone are new.
  var averaging: Float?

  /// The same recipe under another name, with something changed.
  func with(_ name: String, _ change: (inout Recipe) -> Void) -> Recipe {
    var recipe = self
    recipe.name = name
    change(&recipe)
    return recipe
  }
}

extension Recipe {
  /// The networks, losses, rates and minibatches of four lessons. All take turns alike, a move of
  /// each player with noise of its own; lessons 3 and 6 share more than that between the moves.
  static let ofLessons = [
    Recipe(
      name: "lesson 3", players: .dense, loss: .nonSaturating, rates: (1e-3, 1e-4), beta1: 0.9,
      target: 0.9),
    Recipe(name: "lesson 4", players: .convolutional, loss: .leastSquares, minibatch: 128),
    Recipe(
      name: "lesson 5", players: .bare, loss: .nonSaturating, beta1: 0.9, minibatch: 128),
    Recipe(name: "lesson 6", players: .maxout, loss: .nonSaturating, minibatch: 256),
  ]

  /// Lesson 4's networks with the loss that most have used, and one thing changed at a time.
  static let later: [Recipe] = {
    let plain = Recipe(name: "plain", players: .convolutional, loss: .nonSaturating)
    return [
      plain,
      plain.with("in pairs") { $0.loss = .relativistic },
      plain.with("R₁ + R₂") { $0.penalties = (1, 1) },
      plain.with("in pairs, R₁ + R₂") { ($0.loss, $0.penalties) = (.relativistic, (1, 1)) },
      plain.with("spectral norm") { $0.players = .spectral },
      plain.with("statistics anew") { $0.averaging = 0 },
      plain.with("averaged") { $0.averaging = 0.99 },
    ]
  }()

  /// Each of five losses on lesson 4's networks, each at four rates.
  static let search: [Recipe] = Loss.ofSingles.flatMap { loss in
    searchedRates.map { rate in
      Recipe(
        name: loss.rawValue, players: .convolutional, loss: loss, rates: (rate, rate),
        slopePenalty: loss == .wasserstein ? 10 : 0)
    }
  }
  static let searchedRates: [Float] = [1e-4, 3e-4, 1e-3, 3e-3]

  /// Games of the ring, one loss or the other, without penalties and with both.
  ///
  /// - Parameters:
  ///   - rates: How fast the players learn.
  ///   - gamma: The weight of both penalties.
  static func onRing(
    rates: (discriminator: Float, generator: Float), minibatch: Int, penalty gamma: Float
  ) -> [Recipe] {
    let plain = Recipe(
      name: "non-saturating", players: .ring, loss: .nonSaturating, rates: rates,
      minibatch: minibatch)
    return [
      plain,
      plain.with("in pairs") { $0.loss = .relativistic },
      plain.with("non-saturating, R₁ + R₂") { $0.penalties = (gamma, gamma) },
      plain.with("in pairs, R₁ + R₂") {
        ($0.loss, $0.penalties) = (.relativistic, (gamma, gamma))
      },
    ]
  }
}
