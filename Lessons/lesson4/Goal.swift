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

extension Goal {
  /// By its name in the list of knobs.
  static func named(_ name: String) -> Goal {
    ["non-saturating": .nonSaturating, "minimax": .minimax][name] ?? .leastSquares
  }

  /// Log losses of the score as a logit. The generator descends −mean ln σ(s), steep where it is
  /// losing.
  static let nonSaturating = Goal(
    name: "non-saturating", discriminator: told,
    generator: { binaryCrossEntropy(logits: $0, target: 1) },
    undecided: 0, opinion: { sigmoid($0) })

  /// The same, but the generator descends its half of the discriminator's objective, mean ln(1 −
  /// σ(s)), flat where it is losing.
  static let minimax = Goal(
    name: "minimax", discriminator: told,
    generator: { -binaryCrossEntropy(logits: $0, target: 0) },
    undecided: 0, opinion: { sigmoid($0) })

  private static let told: (Tensor, Tensor) -> Tensor = { onReal, onFakes in
    binaryCrossEntropy(logits: onReal, target: 1) + binaryCrossEntropy(logits: onFakes, target: 0)
  }
}
