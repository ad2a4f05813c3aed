/// A way to make steps in a game: when which player moves, how far, and what is remembered from one step to the next.
///
/// ```swift
/// let path = UpdateRule.descent(rate: 0.2).path(in: .diracGAN, from: Position(1, 1), steps: 500)
/// path[500].radius                                       // 3.09695
/// ```
public struct UpdateRule: Sendable {
  /// What the rule is called in tables and legends.
  public let name: String
  /// What is remembered before the first step, each as a pair of numbers, one for each player.
  let remember: @Sendable (Position, Game) -> [Position]
  /// A step: changes the position `state[0]` and what is remembered, `state[1...]`.
  let step: @Sendable (_ state: inout [Position], _ game: Game) -> Void
  /// Whether the step changes smoothly with the position near the equilibrium; else it has no eigenvalues there.
  let isSmooth: Bool

  init(
    _ name: String, isSmooth: Bool = true,
    remembering remember: @escaping @Sendable (Position, Game) -> [Position] = { _, _ in [] },
    step: @escaping @Sendable (_ state: inout [Position], _ game: Game) -> Void
  ) {
    self.name = name
    self.isSmooth = isSmooth
    self.remember = remember
    self.step = step
  }

  /// Where the players stand at first and after each step: `steps` + 1 positions.
  public func path(in game: Game, from start: Position, steps: Int) -> [Position] {
    let start = game.constrain(start)
    var state = [start] + remember(start, game)
    var path = [start]
    path.reserveCapacity(steps + 1)
    for _ in 0..<steps {
      step(&state, game)
      path.append(state[0])
    }
    return path
  }

  /// The eigenvalues of one step at the equilibrium, by central differences of the step itself; two, or two more for each
  /// pair of numbers that the rule remembers. Steps lead to the equilibrium from nearby if all lie within the unit circle.
  public func eigenvalues(in game: Game) -> [Complex] {
    guard isSmooth else {
      fatalError(
        "UpdateRule.eigenvalues: a step of \(name) is not smooth at the equilibrium; it has no eigenvalues there."
      )
    }
    let rest = [Position.zero] + remember(.zero, game)
    return Matrix(
      derivativeOf: { values in
        var state = rest.indices.map { Position(values[2 * $0], values[2 * $0 + 1]) }
        step(&state, game)
        return state.flatMap { [$0.x, $0.y] }
      }, at: rest.flatMap { [$0.x, $0.y] }
    ).eigenvalues
  }
}
