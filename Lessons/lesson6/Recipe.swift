import Neural

/// How a game is played: the tutorial's way, and what can be changed about it, one thing at a time.
struct Recipe {
  /// How the scale of each batch norm begins.
  var scale = Initializer.xavierNormal
  /// Whether the generator's gradient meets a discriminator that has moved already.
  var seesMovedWeights = true
  var generatorLoss = GeneratorLoss.nonSaturating
  var normalizesGenerator = true
  var normalizesDrawings = false
  var normalizesDiscriminator = false
  var dropoutRate: Float = 0.5
  /// How many steps the discriminator makes before the generator makes its first.
  var headStart = 0
}

/// What the generator makes small.
enum GeneratorLoss {
  /// −log D(G(z))
  case nonSaturating
  /// The discriminator's whole loss with its sign turned round.
  case minimax
}
