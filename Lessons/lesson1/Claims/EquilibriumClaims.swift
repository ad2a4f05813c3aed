import Foundation
import Notebook
import Probability

/// What is claimed of the least that a generator can pay, and of the way there.
extension Lesson {
  func claim(costsOf generators: [Normal], line: Int = #line) {
    claim(
      "For \(generators.count) normal generators V(D*, G) is −log 4 + 2 JSD, within 10⁻⁹",
      generators.allSatisfy { abs(C($0) - viaJSD($0)) < 1e-9 }, line: line)
    document(
      "minimum of C(G), −log 4", printed: -log(4), here: C(standard), band: -1.387 ... -1.385,
      line: line)
    claim(
      "Of \(generators.count) normal generators all but the data's own, 𝒩(0, 1), pay more than "
        + "−log 4",
      generators.allSatisfy { $0 == standard || C($0) > -log(4) + 1e-3 }, line: line)
    claim(
      "A generator of 𝒩(μ, 1) pays μ²/4 above −log 4, for small μ",
      abs((C(Normal(0.01, 1)) + log(4)) / 0.000025 - 1) < 1e-3, line: line)
  }

  func claim(equilibrium: Discriminator, besideCoin coin: Discriminator, line: Int = #line) {
    claim(
      "At the equilibrium D* is ½ for every x",
      places(-8...8).allSatisfy { abs(equilibrium($0) - 0.5) < 1e-12 }, line: line)
    claim(
      "At the equilibrium V = −log 4; a discriminator that tosses a coin has the same V against "
        + "any generator, even one that makes nothing like the data",
      [value(equilibrium, data, data), value(coin), value(coin, data, Normal(50, 0.1))]
        .allSatisfy { abs($0 + log(4)) < 1e-10 }, line: line)
  }

  func claim(endOfSpiral end: (theta: Double, psi: Double), line: Int = #line) {
    let radius = (end.theta * end.theta + end.psi * end.psi).squareRoot()
    claim(
      "The two players of the smallest game begin 1.414 away from the equilibrium and are "
        + "\(decimal(radius, 3)) away after 500 steps",
      abs(radius - 3.09695) < 1e-4, line: line)
  }
}
