import Foundation
import Probability
import Testing

struct ValueFunctionTests {
  /// The best loss of D, −V(D*), for two normal densities at a distance.
  @Test(arguments: [
    (0, 1.3862943611), (0.5, 1.3256717601), (1, 1.1634513968), (2, 0.7126327204), (4, 0.1208539736),
    (10, 0.0000017263),
  ]) func bestLoss(distance: Double, loss: Double) throws {
    let (data, generated) = (Normal(0, 1), Normal(distance, 1))
    let optimal = Discriminator.optimal(data: data, generated: generated)
    let value = try valueFunction(optimal, data: data, generated: generated)
    #expect(abs(value.value + loss) < 5.1e-11)
    // The optimal logit is −μx + μ²/2.
    let line = Discriminator(logit: { -distance * $0 + distance * distance / 2 })
    #expect(abs(try valueFunction(line, data: data, generated: generated).value + loss) < 5.1e-11)
  }

  /// Random mixtures; the left side knows nothing of the divergence, the right side nothing of D.
  @Test func identityOnMixtures() throws {
    var random = SplitMix(state: 3)
    func mixture() -> Mixture {
      Mixture(
        (0..<Int(random.uniform(in: 1...5))).map { _ in
          let centre = random.uniform(in: -5...5)
          let width = random.uniform(in: 0.1...3)
          let density: any Density =
            random.uniform(in: 0...1) < 0.7
            ? Normal(centre, width) : Uniform((centre - width)...(centre + width))
          return (random.uniform(in: 0.1...1), density)
        })
    }
    for _ in 0..<40 {
      let (data, generated) = (mixture(), mixture())
      let optimal = Discriminator.optimal(data: data, generated: generated)
      let value = try valueFunction(optimal, data: data, generated: generated)
      let divergence = try jensenShannon(data, generated)
      #expect(abs(value.value - (-log(4) + 2 * divergence.value)) < 1e-10)
    }
  }

  @Test func nothingBeatsTheOptimum() throws {
    let (data, generated) = (Normal(0, 1), Mixture([Normal(1, 0.5), Normal(-2, 1)]))
    let best = try valueFunction(
      .optimal(data: data, generated: generated), data: data, generated: generated)
    for shift in [-0.5, -0.01, 0.01, 0.5] {
      let other = Discriminator(logit: { data.logPdf($0) - generated.logPdf($0) + shift * cos($0) })
      #expect(try valueFunction(other, data: data, generated: generated).value < best.value)
    }
  }

  @Test func halfIsMinusLogFour() throws {
    let value = try valueFunction(
      Discriminator(probability: { _ in 0.5 }), data: Uniform(0...1), generated: Normal(3, 2))
    #expect(abs(value.value + log(4)) < 1e-11)
  }

  @Test func certainAndWrongIsMinusInfinity() throws {
    let step = Discriminator(probability: { $0 < 1 ? 1 : 0 })
    let (left, right) = (Uniform(0...1), Uniform(1...2))
    #expect(try valueFunction(step, data: left, generated: right).value == 0)
    #expect(try valueFunction(step, data: right, generated: left).value == -.infinity)
    #expect(try valueFunction(step, data: Normal(0, 1), generated: right, breaks: [1]).value == -.infinity)
  }

  @Test func optimumOfUniforms() {
    let optimal = Discriminator.optimal(data: Uniform(0...1), generated: Uniform(0.5...1.5))
    #expect(optimal(0.25) == 1)
    #expect(abs(optimal(0.75) - 0.5) < 1e-15)
    #expect(optimal(1.25) == 0)
    #expect(optimal(7).isNaN)
  }

  @Test func twoWaysToGiveD() {
    let (byLogit, byProbability) = (
      Discriminator(logit: { $0 }), Discriminator(probability: { 1 / (1 + exp(-$0)) })
    )
    for x in [-3.0, 0, 0.5, 8] {
      #expect(abs(byLogit(x) - byProbability(x)) < 1e-15)
      #expect(abs(byLogit.logComplement(x) - byProbability.logComplement(x)) < 1e-12)
    }
    #expect(byLogit.logComplement(800) == -800)
  }
}
