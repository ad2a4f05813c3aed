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
    let ends = zip(rules, ways).map { "\($0.name) \(decimal($1[steps].radius, 2))" }
    let figure = Figure(
      "\(steps) steps of \(decimal(rate, 2)), distance at the end: \(ends.joined(separator: ", "))",
      width: 340, height: 370,
      x: Axis("θ", range: -5...5), y: Axis("ψ", range: -5...5), equalUnits: true
    ) {
      for (way, (name, _)) in zip(ways, rules) {
        Line(name, x: way.map(\.x), y: way.map(\.y), color: .step(name), width: 1)
      }
      Scatter(
        "start", x: [start.x], y: [start.y], color: .paper, radius: 4, opacity: 1, rimmed: true)
      Scatter("equilibrium", x: [0], y: [0], color: .neutral, radius: 4)
    }
    return ("step \(decimal(rate, 2))", figure)
  }
}
