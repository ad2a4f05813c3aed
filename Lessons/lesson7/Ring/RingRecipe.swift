import Datasets
import Neural

/// All that one game of the ring may do differently from another.
nonisolated struct Recipe: Sendable {
  /// What the discriminator's last number means, and what the generator makes of it.
  enum Loss {
    case minimax, nonSaturating, leastSquares

    /// Where a discriminator that cannot tell has its output.
    var undecided: Float { self == .leastSquares ? 0.5 : 0 }
  }

  /// Where batch normalisation stands.
  enum Place { case generator, generatorOutput, discriminator }

  var modes = GaussianModes.ring()
  /// The width of both players' hidden layers.
  var hidden = 64
  /// How many random numbers the generator starts from.
  var latentSize = 2
  var minibatch = 64
  var loss = Loss.nonSaturating
  var generatorRate: Float = 1e-3
  var discriminatorRate: Float = 1e-3
  /// γ, the weight of the penalty on the discriminator's slope at real points.
  var penalty: Float = 0
  /// How many points the discriminator judges together.
  var packing = 1
  /// How many steps the generator looks ahead.
  var unrolling = 0
  /// Whether it then also asks how the discriminator's steps depend on it.
  var unrollsSlopes = true

  /// The tutorial's tricks.
  var normalized: Set<Place> = []
  var dropout: Float = 0
  /// So many moves of the discriminator before the generator's first.
  var headStart = 0
  /// So many moves of the discriminator for each of the generator.
  var discriminatorSteps = 1
  var usesUniformNoise = false
  var discriminatorLayers = 2

  /// The same recipe with something changed.
  func with(_ change: (inout Recipe) -> Void) -> Recipe {
    var recipe = self
    change(&recipe)
    return recipe
  }
}

/// What the three losses want.
nonisolated extension Recipe.Loss {
  func distance(_ outputs: Tensor, from target: Tensor) -> Tensor {
    self == .leastSquares
      ? Neural.leastSquares(outputs, target: target)
      : binaryCrossEntropy(logits: outputs, target: target)
  }

  func discriminator(_ onReal: Tensor, _ onFakes: Tensor) -> Tensor {
    distance(onReal, from: 1) + distance(onFakes, from: 0)
  }

  func generator(_ onFakes: Tensor) -> Tensor {
    self == .minimax ? -distance(onFakes, from: 0) : distance(onFakes, from: 1)
  }
}

extension Recipe {
  /// Three losses, and what is done against a collapse.
  static func methods(penalty gamma: Float) -> [Change] {
    [
      ("minimax", { $0.loss = .minimax }),
      ("non-saturating", { _ in }),
      ("least squares", { $0.loss = .leastSquares }),
      ("minimax, penalty", { ($0.loss, $0.penalty) = (.minimax, gamma) }),
      ("non-saturating, penalty", { $0.penalty = gamma }),
      ("least squares, penalty", { ($0.loss, $0.penalty) = (.leastSquares, gamma) }),
      ("packing two", { $0.packing = 2 }),
      ("unrolling five", { $0.unrolling = 5 }),
      ("five steps as given", { ($0.unrolling, $0.unrollsSlopes) = (5, false) }),
    ]
  }

  /// The tutorial's tricks, one at a time; and what it warns of.
  static let tricks: [Change] = [
    ("batch norm in the generator", { $0.normalized = [.generator] }),
    (
      "batch norm in the generator, also at its end",
      { $0.normalized = [.generator, .generatorOutput] }
    ),
    ("batch norm in both players", { $0.normalized = [.generator, .discriminator] }),
    ("dropout ½ in the discriminator", { $0.dropout = 0.5 }),
    ("the discriminator learns first, 500 moves", { $0.headStart = 500 }),
    ("five moves of the discriminator for one", { $0.discriminatorSteps = 5 }),
    ("uniform noise, as in the tutorial", { $0.usesUniformNoise = true }),
    ("a discriminator without hidden layers", { $0.discriminatorLayers = 0 }),
  ]
}
