@testable import Dynamics
import Testing

/// The Dirac-GAN judged in pairs, with R₁ and R₂.
@Suite struct RelativisticTests {
  @Test("Judged in pairs, it is the non-saturating game")
  func samePlayers() {
    for (x, y) in [(1, 1), (-0.4, 2.3), (0.1, -3), (5, 5)] {
      let place = Position(x, y)
      let apart = Game.relativisticDiracGAN.field(place) - Game.nonSaturatingDiracGAN.field(place)
      #expect(apart.radius < 1e-15, "\(place)")
    }
  }

  @Test("R₁ + R₂ of γ has the eigenvalues −γ ± √(γ² − ¼)", arguments: [0, 0.1, 0.3, 0.5, 0.8])
  func eigenvalues(gamma: Double) {
    let found = Game.relativisticDiracGAN.penalisedAtBoth(gamma).eigenvalues()
    for value in ClosedForm.diracEigenvalues(penalty: 2 * gamma) {
      #expect(found.contains { ($0 - value).modulus < 1e-6 }, "\(found) has not \(value)")
    }
  }

  @Test("Without penalties it ends on a circle, with them at the equilibrium")
  func ends() {
    let rule = UpdateRule.descent(rate: 0.2)
    let bare = rule.path(in: .relativisticDiracGAN, from: Position(1, 1), steps: 3000)
    let still = rule.path(in: .relativisticDiracGAN.penalisedAtBoth(0.15), from: Position(1, 1), steps: 3000)
    #expect(bare[3000].radius > 0.5)
    #expect(still[3000].radius < 1e-9)
  }
}
