extension UpdateRule {
  /// Expects the field to go on changing as it just did: steps along twice the field less the one before. One look a step,
  /// where extragradient needs two (Daskalakis et al., "Training GANs with Optimism", arXiv 1711.00141).
  public static func optimistic(rate: Double) -> UpdateRule {
    UpdateRule("optimistic", remembering: { [$1.field($0)] }) { state, game in
      let now = game.field(state[0])
      state[0] = game.constrain(state[0] + rate * (2 * now - state[1]))
      state[1] = now
    }
  }
}
