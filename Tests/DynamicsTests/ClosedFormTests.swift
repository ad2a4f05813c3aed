import Testing

@testable import Dynamics

/// What is known without playing, for parameters that no table has.
@Suite struct ClosedFormTests {
  @Test(
    "A simultaneous step grows by √(1 + η²), an extragradient step shrinks", arguments: [0.03, 0.37, 0.9])
  func factors(rate: Double) {
    let start = Position(-0.4, 2.3)
    let together = UpdateRule.descent(rate: rate).path(in: .bilinear, from: start, steps: 40)
    let ahead = UpdateRule.extragradient(rate: rate).path(in: .bilinear, from: start, steps: 40)
    for step in 1...40 {
      #expect(abs(together[step].radius / together[step - 1].radius - ClosedForm.growth(rate: rate)) < 1e-13)
      #expect(
        abs(ahead[step].radius / ahead[step - 1].radius - ClosedForm.extragradientFactor(rate: rate)) < 1e-13)
    }
  }

  @Test("Alternating steps keep θ² + ψ² + ηθψ", arguments: [0.03, 0.1, 0.7, 1.9])
  func invariant(rate: Double) {
    let path = UpdateRule.descent(rate: rate, turns: .discriminatorFirst)
      .path(in: .bilinear, from: Position(0.9, -0.2), steps: 1000)
    let values = path.map { ClosedForm.invariant($0, rate: rate) }
    #expect(values.allSatisfy { abs($0 - values[0]) < 1e-11 })
  }

  @Test func alternatingStepsOfMoreThanTwoFlyAway() {
    let path = UpdateRule.descent(rate: 2.1, turns: .discriminatorFirst)
      .path(in: .bilinear, from: Position(1, 1), steps: 20)
    #expect(abs(path[20].radius / 1.35e6 - 1) < 0.01)
    #expect(ClosedForm.period(rate: 2.1) == nil)
  }

  @Test func periods() throws {
    #expect(try abs(#require(ClosedForm.period(rate: 0.1)) - 62.8057) < 1e-4)
    #expect(try abs(#require(ClosedForm.period(rate: 1)) - 6) < 1e-12)
    // The square of 1.618…: five steps around.
    let rate = ((5 - 5.0.squareRoot()) / 2).squareRoot()
    #expect(try abs(#require(ClosedForm.period(rate: rate)) - 5) < 1e-12)
    let path = UpdateRule.descent(rate: rate, turns: .discriminatorFirst)
      .path(in: .bilinear, from: Position(1, 1), steps: 5)
    #expect((path[5] - path[0]).radius < 1e-12)
  }

  @Test("Eigenvalues of the field at the equilibrium", arguments: [0, 0.1, 0.3, 0.77, 1, 1.3, 2.5])
  func penalties(penalty: Double) {
    expect(Game.diracGAN.penalised(penalty).eigenvalues(), are: ClosedForm.diracEigenvalues(penalty: penalty))
    expect(
      Game.nonSaturatingDiracGAN.penalised(penalty).eigenvalues(),
      are: ClosedForm.diracEigenvalues(penalty: penalty))
    expect(
      Game.wassersteinDiracGAN.penalised(penalty).eigenvalues(),
      are: ClosedForm.diracEigenvalues(penalty: penalty, slope: 1))
    expect(
      Game.diracGAN.withConsensus(penalty).eigenvalues(),
      are: ClosedForm.consensusEigenvalues(weight: penalty))
  }

  @Test func eigenvaluesThatThePaperPrints() {
    let penalised = ClosedForm.diracEigenvalues(penalty: 0.3)
    #expect(abs(penalised[0].real + 0.15) < 1e-12 && abs(penalised[0].imaginary - 0.47697) < 1e-5)
    #expect(ClosedForm.diracEigenvalues(penalty: 1) == [Complex(-0.5), Complex(-0.5)])
    #expect(ClosedForm.consensusEigenvalues(weight: 1)[0] == Complex(-0.25, 0.5))
  }

  @Test("A simultaneous step multiplies by 1 + hλ", arguments: [0.05, 0.2, 0.9])
  func simultaneousSteps(rate: Double) {
    for game in [Game.diracGAN, .nonSaturatingDiracGAN.penalised(0.3), .diracGAN.withConsensus(1), .bilinear]
    {
      expect(
        UpdateRule.descent(rate: rate).eigenvalues(in: game),
        are: game.eigenvalues().map { Complex(1 + rate * $0.real, rate * $0.imaginary) })
    }
  }

  @Test("Alternating steps stay on the unit circle up to h f′(0) = 2", arguments: [0.1, 1, 3.9, 4.1])
  func alternatingSteps(rate: Double) {
    let eigenvalues = UpdateRule.descent(rate: rate, turns: .generatorFirst).eigenvalues(in: .diracGAN)
    if rate < 4 {
      #expect(eigenvalues.allSatisfy { abs($0.modulus - 1) < 1e-9 })
      // The angle is that of the bilinear game at half the rate.
      let cosine = 1 - rate * rate / 8
      #expect(abs(eigenvalues[0].real - cosine) < 1e-9)
    } else {
      #expect(eigenvalues[0].modulus > 1.1)
    }
  }

  @Test("Optimistic steps of the bilinear game solve λ² − (1 + 2iη)λ + iη = 0", arguments: [0.1, 0.4])
  func optimisticSteps(rate: Double) {
    let eigenvalues = UpdateRule.optimistic(rate: rate).eigenvalues(in: .bilinear)
    #expect(eigenvalues.count == 4)
    for value in eigenvalues {
      // Of each pair one solves the equation, its mirror image the mirrored one.
      let residues = [rate, -rate].map { rate in
        (value * value - Complex(1, 2 * rate) * value + Complex(0, rate)).modulus
      }
      #expect(min(residues[0], residues[1]) < 1e-9)
    }
  }

  @Test("Alternating steps with momentum solve (λ − 1)²(λ − β)² + η²λ³ = 0", arguments: [-0.5, 0.2, 0.9])
  func momentum(beta: Double) {
    let rate = 0.1
    let eigenvalues = UpdateRule.descent(rate: rate, turns: .discriminatorFirst, momentum: beta)
      .eigenvalues(in: .bilinear)
    #expect(eigenvalues.count == 4)
    for value in eigenvalues {
      let away = (value - Complex(1)) * (value - Complex(beta))
      let residue = away * away + Complex(rate * rate) * value * value * value
      #expect(residue.modulus < 1e-9)
    }
  }

  @Test func adamHasNoEigenvalues() async {
    await #expect(processExitsWith: .failure) {
      _ = UpdateRule.adam(rate: 0.1).eigenvalues(in: .diracGAN)
    }
  }

  private func expect(
    _ found: [Complex], are expected: [Complex], _ location: SourceLocation = #_sourceLocation
  ) {
    #expect(found.count == expected.count, sourceLocation: location)
    for value in expected {
      #expect(
        found.contains { ($0 - value).modulus < 1e-6 }, "\(found) has not \(value)", sourceLocation: location)
    }
  }
}
