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

  /// The field, and ways that steps took through it.
  func picture(
    _ title: String, on plane: Grid, paths: [(name: String, path: [Position], color: Color)],
    height: Double = 470
  ) -> Figure {
    Figure(
      title, width: 480, height: height, x: Axis("θ", range: plane.x), y: Axis("ψ", range: plane.y),
      equalUnits: true
    ) {
      streamlines(on: plane)
      for (name, path, color) in paths {
        Line(name, x: path.map(\.x), y: path.map(\.y), color: color, width: 1.25)
      }
      if let start = paths.first?.path.first {
        Scatter("start", x: [start.x], y: [start.y], color: .neutral, radius: 3.5)
      }
      Scatter("equilibrium", x: [0], y: [0], color: .discriminator, radius: 4)
    }
  }
}

extension Grid {
  /// The plane of both players' numbers, to ±`reach`.
  static func square(_ reach: Double) -> Grid {
    Grid(x: -reach...reach, y: -reach...reach, columns: 45, rows: 45)
  }
}

/// How the leading eigenvalue of a step at the equilibrium wanders as the rate grows from 0; a dot at the last rate.
///
/// Of each pair only the one above the real axis is drawn.
func wanderings(
  _ title: String, rates: [Double],
  of steps: [(name: String, rule: (Double) -> UpdateRule, game: Game)]
) -> Figure {
  Figure(
    title, width: 640, height: 470, x: Axis("real part", range: -0.25...1.25),
    y: Axis("imaginary part", range: -0.05...1.05), equalUnits: true
  ) {
    UnitCircle("unit circle")
    for (step, color) in zip(steps, Color.cycle) {
      let leading = rates.map { step.rule($0).eigenvalues(in: step.game)[0] }
      Line(
        step.name, x: leading.map(\.real), y: leading.map { abs($0.imaginary) }, color: color)
      Scatter(
        x: leading.suffix(1).map(\.real), y: leading.suffix(1).map { abs($0.imaginary) },
        color: color, radius: 4)
    }
  }
}
