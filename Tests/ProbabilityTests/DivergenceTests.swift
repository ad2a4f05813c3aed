import Foundation
import Probability
import Testing

struct DivergenceTests {
  static let standard = Normal(0, 1)

  /// Distance of the means, then JSD and TV; from a trapezoid rule with 400,000 panels.
  static let shifts: [(Double, Double, Double)] = [
    (0, 0, 0), (0.5, 0.0303113005, 0.19741265), (1, 0.1114214822, 0.38292492),
    (2, 0.3368308203, 0.68268949), (4, 0.6327201937, 0.95449974), (10, 0.6931463174, 0.99999943),
  ]

  @Test(arguments: shifts) func shiftedNormals(row: (Double, Double, Double)) throws {
    let (distance, jsd, tv) = row
    let other = Normal(distance, 1)
    #expect(abs(try jensenShannon(Self.standard, other).value - jsd) < 5.1e-11)
    #expect(abs(try totalVariation(Self.standard, other).value - tv) < 5.1e-9)
    #expect(abs(try wasserstein(Self.standard, other).value - distance) < 1e-10)
    #expect(abs(try kullbackLeibler(Self.standard, other).value - distance * distance / 2) < 1e-10)
  }

  @Test func scaledNormals() throws {
    let table = [(2.0, 0.0927333817), (3, 0.1864940191), (4, 0.2534713551)]
    for (deviation, jsd) in table {
      #expect(abs(try jensenShannon(Self.standard, Normal(0, deviation)).value - jsd) < 5.1e-11)
      #expect(abs(try jensenShannon(Self.standard, Normal(0, 1 / deviation)).value - jsd) < 5.1e-11)
    }
    #expect(abs(try kullbackLeibler(Self.standard, Normal(0, 2)).value - 0.3181471806) < 5.1e-11)
    #expect(abs(try kullbackLeibler(Normal(0, 2), Self.standard).value - 0.8068528194) < 5.1e-11)
  }

  /// Parameters from no table, up to 400 deviations apart and scales a factor of 10,000 apart.
  @Test func randomNormals() throws {
    var random = SplitMix(state: 1)
    for _ in 0..<200 {
      let p = Normal(random.uniform(in: -20...20), pow(10, random.uniform(in: -1...1)))
      let q = Normal(random.uniform(in: -20...20), pow(10, random.uniform(in: -1...1)))
      let kl = try kullbackLeibler(p, q)
      #expect(abs(kl.value - ClosedForm.kullbackLeibler(p, q)) < 1e-9 * max(1, kl.value))
      let moved = try wasserstein(p, q)
      #expect(abs(moved.value - ClosedForm.wasserstein(p, q)) < 1e-9, "\(p) \(q) \(moved)")
      let sister = Normal(q.mean, p.deviation)
      let tv = ClosedForm.totalVariation(distance: abs(p.mean - q.mean), deviation: p.deviation)
      #expect(abs(try totalVariation(p, sister).value - tv) < 1e-9)
    }
  }

  @Test(arguments: [0.01, 0.3, 1, 2.5, 60, 1_000]) func jensenShannonSeesOnlyTheRatio(ratio: Double) throws {
    let there = try jensenShannon(Self.standard, Normal(0, ratio))
    let back = try jensenShannon(Self.standard, Normal(0, 1 / ratio))
    #expect(abs(there.value - back.value) < 1e-10)
    #expect(there.error < 2e-11)
  }

  @Test(arguments: [0, 0.25, 0.7, 1, 1.5, 6]) func shiftedUniforms(shift: Double) throws {
    let (p, q) = (Uniform(0...1), Uniform(shift...(1 + shift)))
    #expect(abs(try jensenShannon(p, q).value - ClosedForm.jensenShannon(uniformShift: shift)) < 1e-11)
    #expect(abs(try totalVariation(p, q).value - min(shift, 1)) < 1e-11)
    #expect(abs(try wasserstein(p, q).value - shift) < 1e-10)
    #expect(try kullbackLeibler(p, q).value == (shift == 0 ? 0 : .infinity))
  }

  /// The weights of a mixture sum to 1 but for rounding; out to infinity that must not add up.
  @Test(arguments: [0.3, 5, 80]) func shiftedMixtures(shift: Double) throws {
    func parts(at place: Double) -> [(weight: Double, density: any Density)] {
      (1...9).map { (0.1 * Double($0), Normal(place + 3 * Double($0), 0.2 * Double($0))) }
    }
    let (here, there) = (Mixture(parts(at: 0)), Mixture(parts(at: shift).reversed()))
    #expect(abs(try wasserstein(here, there).value - shift) < 1e-9)
  }

  @Test func infinityWhereDue() throws {
    // The normal's tail leaves the interval, however wide, and never the other way round.
    #expect(try kullbackLeibler(Self.standard, Uniform(-100...100)).value == .infinity)
    #expect(try kullbackLeibler(Uniform(-100...100), Self.standard).value.isFinite)
    #expect(
      try kullbackLeibler(Uniform(0...3), Mixture([Uniform(0...1), Uniform(2...3)])).value == .infinity)
    #expect(
      abs(try kullbackLeibler(Mixture([Uniform(0...1), Uniform(2...3)]), Uniform(0...3)).value - log(1.5))
        < 1e-11)
  }

  @Test func modesLost() throws {
    let table = [
      0.4969291266, 0.3803956658, 0.2903047555, 0.2157615543, 0.1517959461, 0.0956025889, 0.0454065781, 0,
    ]
    let modes = (0..<8).map { Normal(40 * Double($0), 1) }
    for kept in 1...8 {
      #expect(abs(ClosedForm.jensenShannon(kept: kept, of: 8) - table[kept - 1]) < 5.1e-11)
      let found = try jensenShannon(Mixture(modes), Mixture(Array(modes.prefix(kept))))
      #expect(abs(found.value - table[kept - 1]) < 1e-10)
    }
    #expect(abs(ClosedForm.jensenShannon(kept: 1, of: 10) - 0.5255973) < 5.1e-8)
  }

  @Test func jensenShannonStaysInItsBounds() throws {
    var random = SplitMix(state: 2)
    for _ in 0..<50 {
      let p = Normal(random.uniform(in: -50...50), random.uniform(in: 0.1...5))
      let q = Normal(random.uniform(in: -50...50), random.uniform(in: 0.1...5))
      let jsd = try jensenShannon(p, q)
      #expect(jsd.value > -jsd.error && jsd.value < log(2) + jsd.error)
      #expect(abs(jsd.value - (try jensenShannon(q, p).value)) <= 2 * jsd.error + 1e-14)
    }
  }
}
