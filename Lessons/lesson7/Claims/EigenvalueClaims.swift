import Dynamics
import Foundation
import Notebook

/// What is claimed of eigenvalues at the equilibrium.
extension Lesson {
  func claimEigenvalues(line: Int = #line) {
    claim(
      "The Dirac-GAN's Jacobian, found by differences, has the eigenvalues of the formula within a "
        + "millionth, for both losses",
      Game.diracGAN.hasDiracEigenvalues && Game.nonSaturatingDiracGAN.hasDiracEigenvalues,
      line: line)
    claim(
      "With consensus 1 the Dirac-GAN's eigenvalues are −¼ ± ½i",
      Game.diracGAN.withConsensus(1).eigenvalues()
        .distance(to: ClosedForm.consensusEigenvalues(weight: 1)) < 1e-6, line: line)
  }

  func claimRims(line: Int = #line) {
    let optimistic = Stepping.named("optimistic").leading(rate: 2 / 3.0.squareRoot())
    let penalised = Stepping.named("gradient penalty 0.3").leading(rate: 1.2)
    claim(
      "Optimism leaves the unit disc at the rate 2/√3, a gradient penalty of 0.3 at 4 · 0.3",
      abs(optimistic.modulus - 1) < 1e-6 && abs(penalised.modulus - 1) < 1e-6, line: line)
  }

  func claim(measured factors: [Stepping.Factors], line: Int = #line) {
    claim(
      "A simultaneous step of 0.2 multiplies by |1 ± 0.1i| = 1.004988; alternating steps stay on "
        + "the circle",
      abs(factors[0].known - 1.004988) < 1e-6 && abs(factors[1].known - 1) < 1e-9, line: line)
    claim(
      "For the first six ways to step, the measured factor is the largest modulus within 0.00001",
      factors.prefix(6).allSatisfy { abs($0.known - $0.measured) < 1e-5 }, line: line)
  }

  func claim(doubleEigenvalue factors: Stepping.Factors, line: Int = #line) {
    claim(
      "With a gradient penalty of 1 the measured factor is 0.9 · 5^(1/160) = "
        + "\(decimal(0.9 * pow(5, 1.0 / 160), 4)), within 0.002",
      abs(factors.measured - 0.9 * pow(5, 1.0 / 160)) < 0.002, line: line)
  }
}

extension Game {
  /// Whether its Jacobian's eigenvalues are those of the Dirac-GAN without a penalty, with one of
  /// 0.3 and with one of 1.
  fileprivate var hasDiracEigenvalues: Bool {
    [0, 0.3, 1].allSatisfy { penalty in
      let expected = ClosedForm.diracEigenvalues(penalty: penalty)
      return penalised(penalty).eigenvalues().distance(to: expected) < 1e-6
    }
  }
}

extension [Complex] {
  /// How far at most one of the expected values lies from the nearest of these.
  fileprivate func distance(to expected: [Complex]) -> Double {
    expected.map { value in
      map { hypot($0.real - value.real, $0.imaginary - value.imaginary) }.min() ?? .infinity
    }.max() ?? .infinity
  }
}
