extension UpdateRule {
  /// Looks ahead: both make a step on trial, look at the field there, and take that step from where they were
  /// (Korpelevich 1976).
  public static func extragradient(rate: Double) -> UpdateRule {
    UpdateRule("extragradient") { state, game in
      let ahead = game.constrain(state[0] + rate * game.field(state[0]))
      state[0] = game.constrain(state[0] + rate * game.field(ahead))
    }
  }
}
