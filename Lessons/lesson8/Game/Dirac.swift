import Dynamics
import Notebook
import Plotting

/// Ways through the plane of both players' numbers, one panel each.
func diracPicture(_ title: String, _ paths: [(name: String, path: [Position])]) -> Figure {
  Figure(
    title, columns: 3,
    panels: paths.map { name, path in
      Figure(
        name, height: 640, x: Axis("θ", range: -1.5...1.5), y: Axis("ψ", range: -1.5...1.5),
        equalUnits: true
      ) {
        Line(x: path.map(\.x), y: path.map(\.y), color: Color.cycle[0], width: 1.25)
        Scatter("equilibrium", x: [0], y: [0], color: .neutral, radius: 3.5)
      }
    })
}

/// How long the Dirac-GAN takes to come to rest, by the weight of both penalties.
func turningTable(caption: String) -> Table {
  let rule = UpdateRule.descent(rate: 0.2)
  return Table(
    header: ["γ", "eigenvalues of the field", "steps"],
    rows: [0.05, 0.15, 0.5, 1, 2].map { gamma in
      let game = Dynamics.Game.relativisticDiracGAN.penalisedAtBoth(gamma)
      let path = rule.path(in: game, from: Position(1, 1), steps: 5_000)
      let steps = path.firstIndex { $0.radius < 1e-3 }
      let values = game.eigenvalues().map { value in
        abs(value.imaginary) < 1e-5
          ? decimal(value.real, 3)
          : "\(decimal(value.real, 3)) \(value.imaginary > 0 ? "+" : "−") "
            + "\(decimal(abs(value.imaginary), 3))i"
      }
      return [decimal(gamma, 2), values.joined(separator: ", "), steps.map(\.grouped) ?? "–"]
    }, caption: caption, flushRight: [0, 2])
}
