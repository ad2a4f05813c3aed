import Foundation
import Probability
import Testing

/// What pulls a generator of N(θ, 1) when the data are N(0, 1) and the discriminator is the best one.
struct GeneratorGradientTests {
  /// θ, the derivatives of E log(1 − D*) and of E[−log D*], with D* held still; D*'s mean over generated values.
  static let table: [(Double, Double, Double, Double)] = [
    (0.5, 0.235263506, 0.26473649, 0.470527), (1, 0.397972867, 0.60202713, 0.397973),
    (2, 0.449599509, 1.55040049, 0.224800), (4, 0.137194818, 3.86280518, 0.034299),
    (8, 3.92874736e-4, 7.99960713, 4.911e-5), (10, 4.46410021e-6, 9.99999554, 4.464e-7),
  ]

  @Test(arguments: table) func closedForms(row: (Double, Double, Double, Double)) throws {
    let (theta, saturating, nonSaturating, mean) = row
    let (data, generated) = (Normal(0, 1), Normal(theta, 1))
    let optimal = Discriminator.optimal(data: data, generated: generated)
    // The logit falls by θ for each unit of x, and a generated value moves with θ.
    let belief = try generated.expectation(breaks: data.breaks) { optimal($0) }.value
    #expect(abs(theta * belief - saturating) < 5.1e-10)
    #expect(abs(theta * (1 - belief) - nonSaturating) < 5.1e-9)
    #expect(abs(belief - mean) < 5.1e-7)
  }

  /// Where D is best, its own change does not count: the saturating derivative is that of 2 JSD.
  @Test(arguments: [0.3, 1.7, 5]) func envelope(theta: Double) throws {
    func twice(_ theta: Double) throws -> Double {
      try 2 * jensenShannon(Normal(0, 1), Normal(theta, 1)).value
    }
    let h = 0.002
    let wide = try twice(theta + 2 * h) - twice(theta - 2 * h)
    let slope = try (8 * (twice(theta + h) - twice(theta - h)) - wide) / (12 * h)
    let optimal = Discriminator.optimal(data: Normal(0, 1), generated: Normal(theta, 1))
    let pull = try theta * Normal(theta, 1).expectation { optimal($0) }.value
    #expect(abs(slope - pull) < 1e-8)
  }
}
