import Datasets
import Foundation
import Neural

/// A discriminator that sees a finished generator for the first time.
struct Judge {
  /// [2,500 × 2] real points.
  let reality: Tensor
  let moves: Int
  let random: Random

  /// Learns from 1,500 of the points that a game made, and as many real ones; its loss on the other
  /// 1,000.
  func loss(on run: RingRun) -> Float {
    let made = Tensor([2500, 2], run.points)
    let game = RingGame(Recipe(), random.stream("judge"))
    let chance = random.stream("judge's minibatches")
    func loss(_ rows: Range<Int>) -> Tensor {
      Recipe.Loss.nonSaturating.discriminator(
        game.discriminator(reality.rows(rows)), game.discriminator(made.rows(rows)))
    }
    for _ in 0..<moves {
      let start = chance.below(1500 - 64)
      _ = game.discriminatorAdam.minimize { loss(start..<start + 64) }
    }
    return loss(1500..<2500).scalar
  }

  /// 2 ln 2 − 2 JSD of nine shares, those of the ring's modes and that of what lies on none: the
  /// loss of the best judge who is told these places and no more.
  static func bestLoss(on count: ModeCount, ceiling: Double) -> Double {
    func shares(_ counts: [Double]) -> [Double] { counts + [1 - counts.reduce(0, +)] }
    let made = shares(count.counts.map { Double($0) / Double(count.points) })
    let real = shares(count.counts.map { _ in ceiling / Double(count.counts.count) })
    return zip(real, made).reduce(0) { sum, pair in
      let (p, q) = pair
      return sum - (p > 0 ? p * log(p / (p + q)) : 0) - (q > 0 ? q * log(q / (p + q)) : 0)
    }
  }
}
