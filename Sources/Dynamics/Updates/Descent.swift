/// In which order the players move.
public enum Turns: Sendable {
  /// Both look at once, then both move.
  case together
  /// The generator moves; then the discriminator, having seen it.
  case generatorFirst
  /// The discriminator moves; then the generator, having seen it.
  case discriminatorFirst
}

extension UpdateRule {
  /// Gradient descent: each player goes `rate` times its part of the field.
  ///
  /// With `momentum` β a player keeps β times its last move: m ← βm + rate·v, θ ← θ + m. A negative momentum brakes
  /// (Gidel et al., "Negative Momentum for Improved Game Dynamics", arXiv 1807.04740).
  public static func descent(rate: Double, turns: Turns = .together, momentum: Double = 0) -> UpdateRule {
    let order = turns == .together ? "simultaneous" : "alternating"
    let name = momentum == 0 ? order : "\(order), momentum \(momentum)"
    return UpdateRule(name, remembering: { _, _ in momentum == 0 ? [] : [.zero] }) { state, game in
      let last = momentum == 0 ? Position.zero : state[1]
      var move = Position.zero
      switch turns {
      case .together:
        move = momentum * last + rate * game.field(state[0])
        state[0] = game.constrain(state[0] + move)
      case .generatorFirst:
        move.x = momentum * last.x + rate * game.field(state[0]).x
        state[0] = game.constrain(state[0] + Position(move.x, 0))
        move.y = momentum * last.y + rate * game.field(state[0]).y
        state[0] = game.constrain(state[0] + Position(0, move.y))
      case .discriminatorFirst:
        move.y = momentum * last.y + rate * game.field(state[0]).y
        state[0] = game.constrain(state[0] + Position(0, move.y))
        move.x = momentum * last.x + rate * game.field(state[0]).x
        state[0] = game.constrain(state[0] + Position(move.x, 0))
      }
      if momentum != 0 { state[1] = move }
    }
  }
}
