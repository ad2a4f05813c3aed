import Dynamics
import Notebook

/// What is claimed of the Dirac-GAN that networks play.
extension Lesson {
  func claim(wayOfFormulasFor game: SpreadGame, from start: Position, line: Int = #line) {
    let exact = UpdateRule.descent(rate: 0.2, turns: .generatorFirst)
      .path(in: .diracGAN, from: start, steps: 500)
    let farthest = zip(game.radii, exact).map { abs($0 - $1.radius) }.max() ?? .infinity
    claim(
      "In single precision the engine goes the way of the formulas, "
        + "within 0.0001 over all 500 turns", farthest, below: 1e-4, line: line)
  }

  func claim(restOf games: [SpreadGame], line: Int = #line) {
    claim(
      "With data of standard deviation σ a turn shortens the distance by √(1 − hσ²/2), within a "
        + "thousandth",
      games.dropLast().map { Measured(abs($0.factor - $0.expectedFactor), below: 0.001) },
      line: line)
    claim(
      "After 500 turns data with σ = 1 are within 0.1 of rest, "
        + "data with σ = 0.1 are still more than 0.9 away",
      [Measured(games[3].radii[500], below: 0.1), Measured(games[1].radii[500], above: 0.9)],
      line: line)
  }
}
