import Notebook
import Probability

/// What the best discriminator can do against normal generators, by how far they are off.
func bestLosses(at distances: [Double]) -> Table {
  func TV(_ p: any Density, _ q: any Density) -> Double {
    lesson.attempt(try totalVariation(p, q)).value
  }
  return Table(
    header: ["μ", "JSD", "best loss of D", "examples it gets right"],
    rows: distances.map { distance in
      let far = Normal(distance, 1)
      return [
        decimal(distance, 1), decimal(JSD(standard, far), 8), decimal(-C(far), 8),
        decimal(50 * (1 + TV(standard, far)), 4) + " %",
      ]
    }, caption: "Data $\\mathcal N(0, 1)$, made $\\mathcal N(\\mu, 1)$.")
}

/// What pulls a normal generator under each of the three losses, by how far it is off.
func gradients(at stations: [Double]) -> Table {
  Table(
    header: ["θ"] + pulls.map(\.name),
    rows: stations.map { theta in
      [decimal(theta, 1)] + pulls.map { decimal(pull(theta, $0.weight), 9) }
    }, caption: "The gradient with the best discriminator.")
}
