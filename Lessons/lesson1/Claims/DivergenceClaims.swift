import Foundation
import Notebook
import Probability

/// What is claimed of divergences. Each is computed by quadrature and by a formula of its own.
extension Lesson {
  func claim(divergencesOfWidths widths: [Double], line: Int = #line) {
    claim(
      "KL of two normal densities, both ways, is what the closed form says, within 10⁻⁹",
      widths.map { Normal(0, $0) }.allSatisfy { made in
        abs(KL(standard, made) - ClosedForm.kullbackLeibler(standard, made)) < 1e-9
          && abs(KL(made, standard) - ClosedForm.kullbackLeibler(made, standard)) < 1e-9
      }, line: line)
    claim(
      "JSD is the same for a generator σ times too wide and one σ times too narrow",
      widths.allSatisfy {
        abs(JSD(standard, Normal(0, $0)) - JSD(standard, Normal(0, 1 / $0))) < 1e-10
      }, line: line)
    claim(
      "KL is infinite where something is never made, JSD is not",
      KL(Uniform(0...1), Uniform(0.5...1.5)) == .infinity
        && JSD(Uniform(0...1), Uniform(0.5...1.5)) < log(2), line: line)
  }

  func claim(divergenceOfClusters kept: [Int], line: Int = #line) {
    let clusters = (0..<8).map { Normal(30 * Double($0), 1) }
    let byQuadrature = kept.map { JSD(Mixture(clusters), Mixture(Array(clusters.prefix($0)))) }
    claim(
      "JSD is \(decimal(byQuadrature[6], 4)) if seven of eight clusters are made, "
        + "\(decimal(byQuadrature[0], 4)) if one is, as the closed form says",
      kept.allSatisfy {
        abs(byQuadrature[$0 - 1] - ClosedForm.jensenShannon(kept: $0, of: 8)) < 1e-9
      }, line: line)
  }

  func claim(
    ofBoxesShiftedBy shifts: [Double], jensenShannon: [Double], wasserstein: [Double],
    line: Int = #line
  ) {
    claim(
      "JSD of two boxes, one shifted by a, is min(a, 1)·log 2 within 10⁻¹⁰",
      zip(shifts, jensenShannon).allSatisfy {
        abs($1 - ClosedForm.jensenShannon(uniformShift: $0)) < 1e-10
      }, line: line)
    claim(
      "The Wasserstein distance of two boxes, one shifted by a, is a within 10⁻⁹",
      zip(shifts, wasserstein).allSatisfy { abs($1 - $0) < 1e-9 }, line: line)
  }

  func claimRatioOfPulls(line: Int = #line) {
    claim(
      "At distance 10 the non-saturating gradient is two million times that of minimax",
      abs(pull(10) { D in 1 - D } / pull(10) { D in D } - 2.24e6) < 0.01e6, line: line)
  }

  /// The slope of 2 JSD, by differences of fourth order, beside what pulls the generator.
  func claim(pullsAreSlopesOfDivergencesAt stations: [Double], line: Int = #line) {
    func slopeOf2JSD(_ theta: Double) -> Double {
      let h = 0.002
      func J(_ steps: Double) -> Double { 2 * JSD(standard, Normal(theta + steps * h, 1)) }
      return (8 * (J(1) - J(-1)) - (J(2) - J(-2))) / (12 * h)
    }
    claim(
      "With the minimax loss the generator's gradient is the slope of 2 JSD, within 10⁻⁸",
      stations.allSatisfy { theta in abs(pull(theta) { D in D } - slopeOf2JSD(theta)) < 1e-8 },
      line: line)
    claim(
      "With the non-saturating loss the generator's gradient is θ minus the slope of 2 JSD, within "
        + "10⁻⁸",
      stations.allSatisfy { theta in
        abs(pull(theta) { D in 1 - D } - (theta - slopeOf2JSD(theta))) < 1e-8
      }, line: line)
  }
}
