import Dynamics
import Notebook

/// A game of the paper on the Dirac-GAN, and how far from the equilibrium the fields of its
/// published code lead: the distances after 100 and after 500 steps of 0.2 from (1, 1), to six
/// digits.
struct PublishedGame {
  typealias Radii = (Double, Double)

  let name: String
  let game: Game
  /// When both players move at once.
  let together: Radii
  /// When they take turns, the generator first.
  let inTurns: Radii

  static let all = [
    PublishedGame(
      name: "minimax", game: .diracGAN, together: (1.96262, 3.09695), inTurns: (1.40353, 1.42102)),
    PublishedGame(
      name: "non-saturating", game: .nonSaturatingDiracGAN, together: (0.741471, 0.640207),
      inTurns: (0.575548, 0.283923)),
    PublishedGame(
      name: "Wasserstein, clipped to 1", game: .wassersteinDiracGAN.clipped(to: 1),
      together: (1.27244, 1.00215), inTurns: (0.977548, 1.02412)),
    PublishedGame(
      name: "WGAN-GP, weight 0.7", game: .wassersteinDiracGAN.penalised(0.7, awayFrom: 1),
      together: (1.79928, 1.80179), inTurns: (1.43800, 1.22107)),
    PublishedGame(
      name: "gradient penalty 0.3", game: .diracGAN.penalised(0.3),
      together: (0.0989894, 2.64266e-6), inTurns: (0.0610042, 2.30091e-7)),
    PublishedGame(
      name: "gradient penalty 1", game: .diracGAN.penalised(1),
      together: (3.79133e-4, 9.52872e-22), inTurns: (1.09327e-3, 7.48124e-17)),
    PublishedGame(
      name: "consensus 1, as published", game: .publishedConsensus(1),
      together: (0.018693, 2.08084e-10), inTurns: (0.0109751, 1.33231e-11)),
    PublishedGame(
      name: "non-saturating, penalty 0.3", game: .nonSaturatingDiracGAN.penalised(0.3),
      together: (0.0766093, 2.21196e-6), inTurns: (0.0484836, 1.49942e-7)),
  ]

  /// The same four distances, by our own steps: simultaneous after 100 and 500, alternating after
  /// 100 and 500.
  func replayed() -> [Double] {
    [Turns.together, .generatorFirst].flatMap { turns in
      let path = UpdateRule.descent(rate: 0.2, turns: turns)
        .path(in: game, from: Position(1, 1), steps: 500)
      return [path[100].radius, path[500].radius]
    }
  }

  /// The distances of all, game by game.
  static func table(_ replayed: [[Double]]) -> Table {
    Table(
      header: ["game", "simultaneous: 100", "500", "alternating: 100", "500"],
      rows: zip(all, replayed).map { [$0.name] + $1.map { significant($0, 6) } },
      caption: "Distance from the equilibrium; it was 1.414 at the start.",
      flushRight: [1, 2, 3, 4])
  }

  /// By how much of the published distance each of these is off.
  func deviations(of radii: [Double]) -> [Double] {
    zip(radii, [together.0, together.1, inTurns.0, inTurns.1]).map { abs($0 / $1 - 1) }
  }
}
