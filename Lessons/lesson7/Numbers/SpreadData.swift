import Foundation
import Neural
import Notebook
import Plotting

/// How the Dirac-GAN went, as networks played it, with data spread by σ.
struct SpreadGame {
  let sigma: Float
  /// The distance from the equilibrium before the first turn and after each.
  var radii: [Double] = []
  /// The discriminator's, turn by turn.
  var losses: [Float] = []

  /// Plays it with steps of 0.2 from (1, 1).
  init(sigma: Float, turns: Int, _ random: Random) {
    self.sigma = sigma
    let game = NumberGame(deviation: sigma, rate: 0.2, random.stream("numbers \(sigma)"))
    radii.append(game.radius)
    for _ in 0..<turns {
      losses.append(game.turn())
      radii.append(game.radius)
    }
  }

  /// By which factor a turn changes the distance, between turns 50 and 450.
  var factor: Double {
    let logs = radii.map { log($0) }
    func mean(around step: Int) -> Double { logs[step - 50...step + 50].reduce(0, +) / 101 }
    return exp((mean(around: 400) - mean(around: 100)) / 300)
  }

  /// √(1 − hσ²/2), from the eigenvalues, for h = 0.2.
  var expectedFactor: Double { Double(1 - 0.1 * sigma * sigma).squareRoot() }
}

extension Collection<SpreadGame> {
  /// The factor of each, beside what it should be.
  func table() -> Table {
    Table(
      header: ["σ", "measured factor per turn", "√(1 − hσ²/2)"],
      rows: map { [decimal($0.sigma, 1), decimal($0.factor, 4), decimal($0.expectedFactor, 4)] },
      caption: "With σ = 1 the game is at rest before the measurement begins.")
  }
}

extension [SpreadGame] {
  /// Distances and losses, a line for each game.
  func picture(_ title: String) -> Figure {
    Figure(
      title, columns: 1,
      panels: [
        Figure(
          "Distance from the equilibrium", height: 300, x: Axis("turn"),
          y: Axis("distance", scale: .logarithmic)
        ) {
          for (game, color) in zip(self, Color.cycle) {
            Line("σ = \(game.sigma)", y: game.radii, color: color, width: 1.25)
          }
        },
        Figure(
          "The discriminator's loss", height: 200, x: Axis("turn"), y: Axis("loss", unit: "nats")
        ) {
          for (game, color) in zip(self, Color.cycle) {
            Line("σ = \(game.sigma)", y: game.losses, color: color, width: 1)
          }
          Rule(y: 2 * log(2.0), label: "2 ln 2")
        },
      ], sharing: .x)
  }
}
