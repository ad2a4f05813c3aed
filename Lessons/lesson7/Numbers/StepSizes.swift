import Dynamics
import Notebook
import Plotting

/// The ways of both players with steps of different sizes, a frame for each. All ways are as long:
/// with half the step, twice as many.
func stepSizes(
  _ rates: [Double], in game: Game, from start: Position
) -> [(label: String, figure: Figure)] {
  rates.map { rate in
    let steps = Int((40 / rate).rounded())
    let rules: [(name: String, rule: UpdateRule)] = [
      ("simultaneous", .descent(rate: rate)),
      ("alternating", .descent(rate: rate, turns: .generatorFirst)),
    ]
    let ways = rules.map { $0.rule.path(in: game, from: start, steps: steps) }
    let ends = ways.map { decimal($0[steps].radius, 2) }.joined(separator: " and ")
    let figure = Figure(
      "The Dirac-GAN, \(steps) steps of \(decimal(rate, 2)): distance \(ends)",
      width: 340, height: 370,
      x: Axis("θ", range: -4...4), y: Axis("ψ", range: -4...4), equalUnits: true
    ) {
      for (way, (name, _)) in zip(ways, rules) {
        Line(name, x: way.map(\.x), y: way.map(\.y), color: .step(name), width: 1)
      }
      Scatter("equilibrium", x: [0], y: [0], color: .neutral, radius: 4)
    }
    return ("step \(decimal(rate, 2))", figure)
  }
}
