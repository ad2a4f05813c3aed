import Foundation
import Testing

@testable import Dynamics

/// Whole paths against numbers that were not made here.
@Suite struct PathTests {
  /// Radii after 100 and 500 steps of 0.2 from (1, 1), with the settings of the code published with "Which Training Methods
  /// for GANs do actually Converge?"; computed by an independent program and printed to six digits.
  static let published: [(game: Game, together: (Double, Double), alternating: (Double, Double))] = [
    (.diracGAN, (1.96262, 3.09695), (1.40353, 1.42102)),
    (.nonSaturatingDiracGAN, (0.741471, 0.640207), (0.575548, 0.283923)),
    (.wassersteinDiracGAN.clipped(to: 1), (1.27244, 1.00215), (0.977548, 1.02412)),
    (.wassersteinDiracGAN.penalised(0.7, awayFrom: 1), (1.79928, 1.80179), (1.43800, 1.22107)),
    (.diracGAN.penalised(0.3), (0.0989894, 2.64266e-6), (0.0610042, 2.30091e-7)),
    (.diracGAN.penalised(1), (3.79133e-4, 9.52872e-22), (1.09327e-3, 7.48124e-17)),
    (.publishedConsensus(1), (0.018693, 2.08084e-10), (0.0109751, 1.33231e-11)),
    (.nonSaturatingDiracGAN.penalised(0.3), (0.0766093, 2.21196e-6), (0.0484836, 1.49942e-7)),
  ]

  @Test("Radii of the published games, to the digits printed", arguments: published.indices)
  func publishedRadii(index: Int) {
    let (game, together, alternating) = Self.published[index]
    let simultaneous = UpdateRule.descent(rate: 0.2).path(in: game, from: Position(1, 1), steps: 500)
    let inTurns = UpdateRule.descent(rate: 0.2, turns: .generatorFirst)
      .path(in: game, from: Position(1, 1), steps: 500)
    for (path, printed) in [(simultaneous, together), (inTurns, alternating)] {
      #expect(abs(path[100].radius / printed.0 - 1) < 5e-6, "\(game.name): \(path[100].radius)")
      #expect(abs(path[500].radius / printed.1 - 1) < 5e-6, "\(game.name): \(path[500].radius)")
    }
  }

  @Test func publishedEndPoints() {
    let rule = UpdateRule.descent(rate: 0.2)
    let minimax = rule.path(in: .diracGAN, from: Position(1, 1), steps: 500)[500]
    #expect(abs(minimax.x + 2.1616113) < 5e-8 && abs(minimax.y + 2.2177754) < 1e-7)
    let other = rule.path(in: .nonSaturatingDiracGAN, from: Position(1, 1), steps: 500)[500]
    #expect(abs(other.x - 0.54833732) < 5e-9 && abs(other.y - 0.33044106) < 5e-9)
  }

  static let rules: [(name: String, game: Game, rule: UpdateRule)] = [
    ("minimax", .diracGAN, .descent(rate: 0.3)),
    ("non-saturating", .nonSaturatingDiracGAN, .descent(rate: 0.25, turns: .generatorFirst)),
    ("non-saturating, penalty", .nonSaturatingDiracGAN.penalised(0.4), .descent(rate: 0.3)),
    ("clipped", .wassersteinDiracGAN.clipped(to: 0.8), .descent(rate: 0.15, turns: .generatorFirst)),
    ("WGAN-GP", .wassersteinDiracGAN.penalised(0.5, awayFrom: 0.9), .descent(rate: 0.12)),
    ("consensus", .diracGAN.withConsensus(0.6), .descent(rate: 0.3)),
    ("bilinear consensus", .bilinear.withConsensus(0.35), .descent(rate: 0.2, turns: .generatorFirst)),
    ("momentum", .diracGAN, .descent(rate: 0.3, turns: .generatorFirst, momentum: 0.6)),
    (
      "momentum, discriminator first", .bilinear,
      .descent(rate: 0.15, turns: .discriminatorFirst, momentum: -0.4)
    ),
    ("momentum, together", .diracGAN, .descent(rate: 0.2, momentum: 0.3)),
    ("extragradient", .diracGAN, .extragradient(rate: 0.45)),
    ("optimistic", .nonSaturatingDiracGAN, .optimistic(rate: 0.35)),
    ("Adam", .diracGAN, .adam(rate: 0.05, beta1: 0.5, beta2: 0.99)),
    ("Adam without beta1", .diracGAN.penalised(0.3), .adam(rate: 0.02, beta1: 0)),
  ]

  @Test("Paths as PyTorch goes them, the losses differentiated by it", arguments: rules.indices)
  func differentiatedByPyTorch(index: Int) throws {
    let (name, game, rule) = Self.rules[index]
    let file = try #require(Bundle.module.url(forResource: "Fixtures/paths.json", withExtension: nil))
    let paths = try JSONDecoder().decode([String: [[Double]]].self, from: Data(contentsOf: file))
    #expect(paths.count == Self.rules.count)
    let expected = try #require(paths[name])
    let path = rule.path(in: game, from: Position(0.7, -1.1), steps: 60)
    for (step, position) in zip([1, 10, 60], expected) {
      #expect(abs(path[step].x - position[0]) < 1e-10, "step \(step)")
      #expect(abs(path[step].y - position[1]) < 1e-10, "step \(step)")
    }
  }

  @Test("Alternating steps of 1 return after six, never nearer than √2")
  func sixIntegers() {
    let path = UpdateRule.descent(rate: 1, turns: .discriminatorFirst)
      .path(in: .bilinear, from: Position(1, 1), steps: 6)
    #expect(
      path == [
        Position(1, 1), Position(-1, 2), Position(-2, 1), Position(-1, -1), Position(1, -2), Position(2, -1),
        Position(1, 1),
      ])
  }

  @Test func radiiOfTheBilinearGame() {
    let start = Position(1, 1)
    func radius(_ rule: UpdateRule, _ steps: Int) -> Double {
      rule.path(in: .bilinear, from: start, steps: steps)[steps].radius
    }
    for (rate, printed) in [(0.1, 2.3258606276), (0.2, 10.0503679718), (0.5, 99_086.76)] {
      #expect(abs(radius(.descent(rate: rate), 100) / printed - 1) < 1e-7)
    }
    #expect(abs(radius(.extragradient(rate: 0.1), 100) - 0.8599397482) < 1e-10)
    #expect(abs(radius(.extragradient(rate: 0.5), 100) / 4.3821e-5 - 1) < 1e-4)
    #expect(abs(radius(.optimistic(rate: 0.1), 100) - 0.85999) < 1e-5)
    #expect(abs(radius(.optimistic(rate: 0.1), 1000) - 0.0089162) < 1e-7)
    for (momentum, printed) in [(0.9, 3.6e7), (0.5, 31.70), (0, 1.436), (-0.5, 1.226)] {
      let rule = UpdateRule.descent(rate: 0.1, turns: .discriminatorFirst, momentum: momentum)
      #expect(abs(radius(rule, 100) / printed - 1) < 0.02)
    }
  }
}
