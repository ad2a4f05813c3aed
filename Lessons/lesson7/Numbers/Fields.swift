import Dynamics
import Plotting

extension Game {
  /// Where the two players are carried, all over `plane`.
  func streamlines(on plane: Grid) -> Streamlines {
    let places = plane.centers
    let pulls = stride(from: 0, to: places.count, by: 2).map { index in
      field(Position(Double(places[index]), Double(places[index + 1])))
    }
    return Streamlines(on: plane, dx: pulls.map(\.x), dy: pulls.map(\.y))
  }

  /// The field, and ways that steps took through it, in the colours of these steps.
  func picture(
    _ title: String, on plane: Grid, paths: [(step: String, path: [Position])],
    height: Double = 470
  ) -> Figure {
    Figure(
      title, width: 480, height: height, x: Axis("θ", range: plane.x), y: Axis("ψ", range: plane.y),
      equalUnits: true
    ) {
      streamlines(on: plane)
      for (step, path) in paths {
        Line(step, x: path.map(\.x), y: path.map(\.y), color: .step(step), width: 1.25)
      }
      if let start = paths.first?.path.first {
        Scatter(
          "start", x: [start.x], y: [start.y], color: .paper, radius: 4, opacity: 1, rimmed: true)
      }
      Scatter("equilibrium", x: [0], y: [0], color: .neutral, radius: 5)
    }
  }
}

extension Grid {
  /// The plane of both players' numbers, to ±`reach`.
  static func square(_ reach: Double) -> Grid {
    Grid(x: -reach...reach, y: -reach...reach, columns: 45, rows: 45)
  }
}

/// The Dirac-GAN under two losses and with two cures, and 500 simultaneous steps through each.
func portraits(_ title: String, by rule: UpdateRule, from start: Position) -> Figure {
  let games: [(title: String, game: Game)] = [
    ("minimax", .diracGAN), ("non-saturating", .nonSaturatingDiracGAN),
    ("minimax, gradient penalty 0.3", .diracGAN.penalised(0.3)),
    ("minimax, consensus 1", .diracGAN.withConsensus(1)),
  ]
  return Figure(
    title, columns: 2,
    panels: games.map { title, game in
      let path = rule.path(in: game, from: start, steps: 500)
      return game.picture(title, on: .square(3.3), paths: [("simultaneous", path)])
    })
}
