import Foundation
import Notebook
import Probability

/// What is claimed of the best discriminator.
extension Lesson {
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
