/// Where both players of a game for two numbers stand: `x` is the generator's number θ, `y` the discriminator's ψ.
public typealias Position = SIMD2<Double>

extension SIMD2<Double> {
  /// The distance from the equilibrium, which in every game here is at (0, 0).
  public var radius: Double { (x * x + y * y).squareRoot() }
}

/// A game in which each player has one number: small enough to draw, and to solve.
///
/// The players follow a vector field: θ moves along `field(position).x`, ψ along `field(position).y`. Where the field is
/// zero, nobody wants to move. What makes a game hard is that the field turns: it is not the slope of any one landscape.
public struct Game: Sendable {
  /// What the game is called in tables and legends.
  public let name: String
  /// Where each player is drawn: minus the derivative of its own loss by its own number.
  public let field: @Sendable (Position) -> Position
  /// Called after every move; brings a player back who may not stand there.
  public let constrain: @Sendable (Position) -> Position

  /// A game with the given field, and, if need be, bounds.
  public init(
    _ name: String, field: @escaping @Sendable (Position) -> Position,
    constrain: @escaping @Sendable (Position) -> Position = { $0 }
  ) {
    self.name = name
    self.field = field
    self.constrain = constrain
  }

  /// How the field changes from place to place: [2 × 2], row by row, by central differences.
  public func jacobian(at position: Position) -> Matrix {
    Matrix(
      derivativeOf: { values in
        let v = field(Position(values[0], values[1]))
        return [v.x, v.y]
      }, at: [position.x, position.y])
  }

  /// The eigenvalues of the field's Jacobian. Where all have negative real parts, infinitely small steps lead to the
  /// equilibrium; imaginary parts are turning.
  public func eigenvalues(at position: Position = .zero) -> [Complex] { jacobian(at: position).eigenvalues }
}
