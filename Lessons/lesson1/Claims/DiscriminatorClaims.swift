import Foundation
import Neural
import Notebook
import Probability

/// The integral I of V's parabola at the best discriminator, for a wave of frequency k.
func curvature(_ k: Double) -> Double {
  -lesson.attempt(
    try data.expectation(breaks: generated.breaks) { x in (1 - optimal(x)) * pow(cos(k * x), 2) }
  ).value
}

/// What is claimed of the best discriminator.
extension Lesson {
  func claim(piecesOf boxes: Discriminator, line: Int = #line) {
    claim(
      "For two overlapping boxes D* is 1 where only data lie, ½ where both do, 0 where only "
        + "drawings do, and undefined outside",
      boxes(0.2) == 1 && abs(boxes(0.7) - 0.5) < 1e-15 && boxes(1.2) == 0 && boxes(1.7).isNaN,
      line: line)
  }

  func claim(logitsOf shifted: Discriminator, _ scaled: Discriminator, line: Int = #line) {
    func logit(_ D: Discriminator, _ x: Double) -> Double {
      D.logProbability(x) - D.logComplement(x)
    }
    claim(
      "Of data 𝒩(0, 1) and drawings 𝒩(2, 1) the logit of D* is 2 − 2x",
      places(-5...7).allSatisfy { abs(logit(shifted, $0) - (2 - 2 * $0)) < 1e-12 }, line: line)
    claim(
      "Of data 𝒩(0, 1) and drawings 𝒩(0, 2²) the logit of D* is log 2 − ⅜x²",
      places(-6...6).allSatisfy { abs(logit(scaled, $0) - (log(2) - 0.375 * $0 * $0)) < 1e-12 },
      line: line)
  }

  /// Forty more directions, drawn at random.
  func claim(bentAtRandomIsBelow peak: Double, _ chance: Random, line: Int = #line) {
    func uniform(_ range: ClosedRange<Double>) -> Double {
      range.lowerBound + (range.upperBound - range.lowerBound) * Double(chance.uniform())
    }
    let trials = (0..<40).map { number in
      let epsilon = uniform(0.02...0.9) * (number.isMultiple(of: 2) ? 1 : -1)
      return value(bent(uniform(0...6), uniform(0...6.283), by: epsilon))
    }
    let shortfall = peak - (trials.max() ?? peak)
    claim(
      "For 40 discriminators, bent at random away from D*, V is lower by more than 10⁻¹⁰",
      log10(shortfall), above: -10, line: line)
  }

  func claim(
    curvaturesOf waves: [Double], are curvature: (Double) -> Double, below peak: Double,
    line: Int = #line, value: (_ wave: Double, _ epsilon: Double) -> Double
  ) {
    func bend(_ wave: Double) -> Double {
      (value(wave, 0.01) + value(wave, -0.01) - 2 * peak) / 1e-4
    }
    claim(
      "The curvature of V at D*, measured at ε = 0.01, is that of the integral, within a "
        + "thousandth",
      waves.allSatisfy { abs(bend($0) / curvature($0) - 1) < 1e-3 }, line: line)
  }
}
