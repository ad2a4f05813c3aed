import Foundation
import Neural

/// How many modes of the data a cloud of points has found, and how well.
///
/// The protocol of VEEGAN (Srivastava and others, 2017), with the divergence that PacGAN adds (Lin, Khetan, Fanti and Oh,
/// 2018): 2,500 points are drawn; a point is of *high quality* if it lies within 3σ of the middle of its nearest
/// mode; a mode is *captured* if it has at least one such point.
public struct ModeCount: Sendable, Equatable, Codable {
  /// How many points there were.
  public let points: Int
  /// For each mode, how many points of high quality it has.
  public let counts: [Int]

  /// Counts the points of a cloud.
  ///
  /// points: [n × 2], with n ≥ 1. A point that is no number is of no quality. One that is, to a thousandth of σ, as
  /// near to two modes goes to the first: modes that lie on each other are one.
  public init(_ points: Tensor, of modes: GaussianModes, within deviations: Float = 3) {
    guard points.shape.rank == 2, points.shape[1] == 2, points.shape[0] > 0 else {
      fatalError("Points in the plane have shape n × 2, with at least one row; these have \(points.shape).")
    }
    let reach = deviations * modes.deviation
    var counts = Array(repeating: 0, count: modes.centers.count)
    points.withValues { values in
      for row in stride(from: 0, to: values.count, by: 2) {
        var (nearest, least) = (0, Float.infinity)
        for (mode, center) in modes.centers.enumerated() {
          let (dx, dy) = (values[row] - center.x, values[row + 1] - center.y)
          let distance = (dx * dx + dy * dy).squareRoot()
          if distance < least - modes.deviation / 1000 { (nearest, least) = (mode, distance) }
        }
        if least <= reach { counts[nearest] += 1 }
      }
    }
    self.points = points.shape[0]
    self.counts = counts
  }

  /// How many modes have at least one point of high quality.
  public var captured: Int { counts.count { $0 > 0 } }

  /// The share of points of high quality, from 0 to 1.
  ///
  /// A perfect sampler has 1 − e^(−9/2) = 0.98889: so much of a normal distribution in the plane lies within 3σ.
  public var highQuality: Double { Double(counts.reduce(0, +)) / Double(points) }

  /// The divergence KL(q ‖ uniform) = Σ q ln(k·q), in nats, of the shares q that the k modes have of the points of high
  /// quality; NaN where there is none.
  ///
  /// 0 if all modes have the same share, ln k if one has all, ln(k/j) if j share them equally. A perfect sampler has
  /// about (k − 1) / 2n, by chance.
  public var reverseKL: Double {
    let found = Double(counts.reduce(0, +))
    guard found > 0 else { return .nan }
    return counts.reduce(0) { sum, count in
      let share = Double(count) / found
      return count > 0 ? sum + share * log(share * Double(counts.count)) : sum
    }
  }
}
