extension UpdateRule {
  /// Adam (Kingma and Ba, arXiv 1412.6980), both players at once: running means of each gradient (β₁) and of its square
  /// (β₂), corrected for their start at zero.
  ///
  /// The step does not shrink with the field, so it has no eigenvalues at the equilibrium.
  public static func adam(
    rate: Double, beta1: Double = 0.9, beta2: Double = 0.999, epsilon: Double = 1e-8
  ) -> UpdateRule {
    // Remembered: both means, and the powers of β₁ and β₂.
    UpdateRule("Adam, β₁ \(beta1)", isSmooth: false, remembering: { _, _ in [.zero, .zero, Position(1, 1)] })
    {
      state, game in
      let gradient = -game.field(state[0])
      state[1] = beta1 * state[1] + (1 - beta1) * gradient
      state[2] = beta2 * state[2] + (1 - beta2) * gradient * gradient
      state[3] *= Position(beta1, beta2)
      let mean = state[1] / (1 - state[3].x)
      let size = (state[2] / (1 - state[3].y)).squareRoot()
      state[0] = game.constrain(state[0] - rate * mean / (size + epsilon))
    }
  }
}
