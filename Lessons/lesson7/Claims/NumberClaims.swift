import Dynamics
import Notebook

/// What is claimed of the game for two numbers.
extension Lesson {
  func claim(
    growthOf together: [Position], orbitOf inTurns: [Position], rate eta: Double, line: Int = #line
  ) {
    let growth = zip(together.dropFirst(), together).map { $0.radius / $1.radius }
    claim(
      "In the game θψ every simultaneous step lengthens the distance by √(1 + η²) = "
        + "\(decimal(ClosedForm.growth(rate: eta), 6)), to 12 digits",
      growth.allSatisfy { abs($0 - ClosedForm.growth(rate: eta)) < 1e-12 }, line: line)
    claim(
      "In the game θψ 100 simultaneous steps lead from a distance of 1.414 to "
        + "\(decimal(together[100].radius, 10))",
      abs(together[100].radius - 2.3258606276) < 1e-10, line: line)
    let kept = inTurns.map { ClosedForm.invariant($0, rate: eta) }
    claim(
      "Alternating steps keep θ² + ψ² + ηθψ to 13 digits, and the distance within "
        + "1.41421 … 1.48678",
      kept.allSatisfy { abs($0 - kept[0]) < 1e-12 }
        && inTurns.allSatisfy { 1.41421...1.48678 ~= $0.radius }, line: line)
  }

  func claim(roundTrip path: [Position], line: Int = #line) {
    claim(
      "With η = 1, six alternating steps bring the players back to where they began, never nearer "
        + "than √2",
      path[6] == path[0] && path.allSatisfy { $0.radius >= 2.0.squareRoot() }, line: line)
  }
}

/// What is claimed of the Dirac-GAN.
extension Lesson {
  func claim(published replayed: [[Double]], line: Int = #line) {
    let deviations = zip(PublishedGame.all, replayed).flatMap { $0.deviations(of: $1) }
    claim(
      "All \(deviations.count) distances in the Dirac-GAN are those of the published fields, to "
        + "the six digits printed",
      deviations.allSatisfy { $0 < 5e-6 }, line: line)
  }

  func claim(wholeGradient whole: [Position], besideHalf half: [Double], line: Int = #line) {
    claim(
      "With the whole gradient, consensus leaves distances of \(significant(whole[100].radius, 6)) "
        + "and \(significant(whole[500].radius, 6)), a quarter larger",
      abs(whole[100].radius / half[0] / 1.239 - 1) < 0.01
        && abs(whole[500].radius / half[1] / 1.239 - 1) < 0.01, line: line)
  }

  func claim(radiiOf circles: [OuterCircle], line: Int = #line) {
    claim(
      "The circle of the non-saturating Dirac-GAN has radius √(2h), within 1 %",
      circles.allSatisfy { abs($0.radius / $0.expected - 1) < 0.01 }, line: line)
  }
}
