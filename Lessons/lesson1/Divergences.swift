import Foundation
import Notebook
import Plotting
import Probability

private let nats = Axis("divergence", unit: "nats", range: 0...2.5)

/// How divergences see a generator of another width, and one that misses clusters.
func threeWays(_ title: String, widths: [Double], clusters: [Int]) -> Figure {
  Figure(
    title, columns: 2,
    panels: [byWidth(widths) { (KL($0, $1), KL($1, $0), JSD($0, $1)) }, byClusters(clusters)])
}

/// KL both ways and JSD of 𝒩(0, 1) and normal densities of other widths.
private func byWidth(
  _ widths: [Double],
  _ divergences: (_ data: Normal, _ made: Normal) -> (Double, Double, Double)
) -> Figure {
  let values = widths.map { divergences(Normal(0, 1), Normal(0, $0)) }
  return Figure(
    "A generator too narrow or too wide", height: 560,
    x: Axis("σ of the generator", scale: .logarithmic), y: nats
  ) {
    Line("KL(data ‖ made)", x: widths, y: values.map(\.0))
    Line("KL(made ‖ data)", x: widths, y: values.map(\.1))
    Line("JSD", x: widths, y: values.map(\.2), color: .neutral)
    Rule(y: log(2.0), label: "log 2")
  }
}

/// KL and JSD where the data have eight clusters and only some of them are made.
private func byClusters(_ kept: [Int]) -> Figure {
  Figure(
    "A generator that misses clusters", height: 560, x: Axis("clusters made, of 8"), y: nats
  ) {
    Scatter("KL(made ‖ data)", x: kept, y: kept.map { log(8 / Double($0)) }, color: Color.cycle[1])
    Scatter(
      "JSD", x: kept, y: kept.map { ClosedForm.jensenShannon(kept: $0, of: 8) }, color: .neutral)
    Rule(y: log(2.0), label: "log 2")
  }
}
