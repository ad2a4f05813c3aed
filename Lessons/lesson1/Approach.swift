import Notebook
import Plotting
import Probability

/// A generator that makes 𝒩(θ, 1), looked at from place to place: a frame for each, with the
/// densities and D*, and below them the divergence and the pulls, all along the way as lines, and
/// here as dots.
func approach(by means: [Double]) -> [(label: String, figure: Figure)] {
  let curves =
    [("JSD", Color.neutral, { JSD(standard, Normal($0, 1)) })]
    + pulls.prefix(2).map { loss in (loss.name, loss.color, { pull($0, loss.weight) }) }
  let way = places(0.25...6, count: 47)
  let lines = curves.map { name, color, value in
    Line(name, x: way, y: way.map(value), color: color)
  }
  return means.map { mean in
    let here = curves.map { $0.2(mean) }
    let values = here.map { decimal($0, 3) }
    let densities = Figure(
      "", height: 190, x: Axis("x"), y: Axis("density, D*", range: 0...1.05)
    ) {
      over(standard, Normal(mean, 1), -4...10) {
        let best = Discriminator.optimal(data: standard, generated: Normal(mean, 1))
        line("D*", best, -4...10, color: .discriminator)
      }
    }
    let told = Figure(
      "", height: 190, x: Axis("distance θ", range: 0...6.2),
      y: Axis("JSD, gradient", scale: .logarithmic, range: 0.005...10)
    ) {
      lines
      for (value, (_, color, _)) in zip(here, curves) {
        Scatter(x: [mean], y: [value], color: color, radius: 4)
      }
    }
    let title =
      "θ = \(decimal(mean, 1)): JSD \(values[0]), gradient \(values[1]) (minimax), "
      + "\(values[2]) (non-saturating)"
    return (
      "distance \(decimal(mean, 1))",
      Figure(title, columns: 1, panels: [densities, told], width: 340)
    )
  }
}
