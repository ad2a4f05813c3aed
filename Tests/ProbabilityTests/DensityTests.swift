import Foundation
import Probability
import Testing

struct DensityTests {
  static let mixture = Mixture([
    (2, Normal(-2, 0.5)), (1, Normal(1, 1.5)), (1, Uniform(3...3.25)),
  ])
  static let densities: [any Density] = [Normal(0, 1), Normal(-30, 0.01), Uniform(-1...4), mixture]

  @Test(arguments: densities.indices) func areaIsOneAndMeanIsMean(index: Int) throws {
    let density = Self.densities[index]
    #expect(abs(try density.expectation { _ in 1 }.value - 1) < 1e-11)
    #expect(abs(try density.expectation { $0 }.value - density.mean) < 1e-10)
  }

  @Test(arguments: densities.indices) func cumulatedIsTheIntegral(index: Int) throws {
    let density = Self.densities[index]
    for break_ in density.breaks {
      let x = break_ + 0.003
      guard density.support.contains(x) else { continue }
      let below = try integral(over: density.support.lowerBound...x, breaks: density.breaks, of: density.pdf)
      #expect(abs(density.cdf(x) - below.value) < 1e-11)
      #expect(abs(density.cdf(x) + density.survival(x) - 1) < 1e-15)
    }
    #expect(density.cdf(-1e6) == 0 && density.survival(1e6) == 0)
  }

  @Test func tailsStayExact() {
    // log φ(50) = −1250 − ½ log 2π; P(Z > 10) as in tables.
    #expect(abs(Normal(0, 1).logPdf(50) + 1250.918938533204672) < 1e-9)
    #expect(abs(Normal(0, 1).survival(10) / 7.619853024160527e-24 - 1) < 1e-12)
    let two = Mixture([Normal(0, 1), Normal(0, 1)])
    #expect(abs(two.logPdf(50) - Normal(0, 1).logPdf(50)) < 1e-9)
    #expect(Uniform(0...1).logPdf(1.5) == -.infinity)
    #expect(Mixture([Uniform(0...1), Uniform(2...3)]).logPdf(1.5) == -.infinity)
  }

  /// Where the samples fall: Kolmogorov's distance of n samples stays below 2/√n in all but 1 of 1,500 cases.
  @Test(arguments: densities.indices) func samplesFollowTheDensity(index: Int) {
    let density = Self.densities[index]
    var generator = SplitMix(state: 7)
    let samples = density.samples(20_000) { generator.next() }.sorted()
    let distance = samples.enumerated().map { abs(density.cdf($1) - (Double($0) + 0.5) / 20_000) }.max() ?? 1
    #expect(distance < 2 / 20_000.0.squareRoot())
  }

  @Test func refusals() async {
    await #expect(processExitsWith: .failure) { _ = Normal(0, 0) }
    await #expect(processExitsWith: .failure) { _ = Uniform(1...1) }
    await #expect(processExitsWith: .failure) { _ = Mixture([(0, Normal(0, 1))]) }
    await #expect(processExitsWith: .failure) { _ = Estimate(meanOf: [1]) }
  }
}

/// Random numbers that are the same in every run.
struct SplitMix {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }

  mutating func uniform(in range: ClosedRange<Double>) -> Double {
    range.lowerBound + (range.upperBound - range.lowerBound) * Double(next() >> 11) * 0x1p-53
  }
}
