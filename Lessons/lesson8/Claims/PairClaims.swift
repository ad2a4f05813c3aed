import Dynamics
import Foundation
import Notebook

/// What is claimed of a game of two numbers that is judged in pairs.
extension Lesson {
  func claim(fieldOfPairs places: [Position], line: Int = #line) {
    // Differences of the loss itself, with D(x) = ψx, the data at 0 and the fake at θ.
    func loss(_ lead: Double) -> Double { log1p(exp(-lead)) }
    func slope(_ f: (Double) -> Double, at x: Double) -> Double {
      (f(x + 1e-5) - f(x - 1e-5)) / 2e-5
    }
    let apart = places.map { place in
      // As lesson 7 has it, D is high on what is made.
      let found = Position(
        -slope({ theta in loss(-place.y * theta) }, at: place.x),
        -slope({ psi in loss(psi * place.x) }, at: place.y))
      return (found - Dynamics.Game.nonSaturatingDiracGAN.field(place)).radius
    }
    claim(
      "At \(places.count) places of the plane, judging in pairs moves the two players just as the "
        + "non-saturating loss does, by differences of the loss within a hundred-millionth",
      apart.max() ?? .infinity, below: 1e-8, line: line)
  }

  func claim(eigenvaluesWith gamma: Double, line: Int = #line) {
    let found = Dynamics.Game.relativisticDiracGAN.penalisedAtBoth(gamma).eigenvalues()
    let expected = ClosedForm.diracEigenvalues(penalty: 2 * gamma)
    let apart = expected.map { value in
      found.map { hypot($0.real - value.real, $0.imaginary - value.imaginary) }.min() ?? .infinity
    }
    claim(
      "With $R_1 + R_2$ of \(decimal(gamma, 2)) the Jacobian has the eigenvalues "
        + "$-\\gamma \\pm \\sqrt{\\gamma^2 - \\frac14}$, found by differences within a millionth",
      apart.max() ?? .infinity, below: 1e-6, line: line)
  }

  func claim(restOf bare: [Position], _ still: [Position], line: Int = #line) {
    let (round, end) = (bare[bare.count - 1].radius, still[still.count - 1].radius)
    claim(
      "After \((bare.count - 1).grouped) steps the bare game is at \(decimal(round, 2)) from the "
        + "equilibrium, within 0.02 of its circle, the one with both penalties within a "
        + "hundred-thousandth of it",
      [Measured(abs(round - 0.4.squareRoot()), below: 0.02), Measured(end, below: 1e-5)], line: line
    )
  }
}
