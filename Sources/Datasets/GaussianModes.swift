import Foundation
import Neural

/// Equally likely normal distributions in the plane, all equally narrow: data that falls into modes, so that one can
/// count those which a generator has found.
///
/// A ring of eight and a grid of twenty-five have been the test bed since Metz, Poole, Pfau and Sohl-Dickstein,
/// "Unrolled generative adversarial networks", 2017, and Srivastava, Valkov, Russell, Gutmann and Sutton, "VEEGAN",
/// 2017.
public struct GaussianModes: Sendable {
  /// The middles of the modes.
  public let centers: [(x: Float, y: Float)]
  /// How far a point lies from the middle of its mode, along each axis: the standard deviation σ.
  public let deviation: Float

  /// Modes around these middles, at least one.
  public init(centers: [(x: Float, y: Float)], deviation: Float) {
    guard !centers.isEmpty, deviation > 0 else {
      fatalError(
        "Modes need a middle each and a width; \(centers.count) middles and a deviation of \(deviation) were given."
      )
    }
    self.centers = centers
    self.deviation = deviation
  }

  /// `count` modes on a circle around 0, the first at the right; as in PacGAN, of radius 1 with σ = 0.01.
  ///
  /// Neighbours lie 2·radius·sin(π / count) apart: eight on the unit circle 0.765.
  public static func ring(of count: Int = 8, radius: Float = 1, deviation: Float = 0.01) -> GaussianModes {
    let centers = (0..<count).map { mode in
      let angle = 2 * Double.pi * Double(mode) / Double(count)
      return (x: radius * Float(cos(angle)), y: radius * Float(sin(angle)))
    }
    return GaussianModes(centers: centers, deviation: deviation)
  }

  /// `side` × `side` modes with `spacing` between neighbours, in the middle of the plane; as in PacGAN, 25 modes 2
  /// apart with σ = 0.05.
  public static func grid(side: Int = 5, spacing: Float = 2, deviation: Float = 0.05) -> GaussianModes {
    let places = (0..<side).map { spacing * (Float($0) - Float(side - 1) / 2) }
    let centers = places.flatMap { y in places.map { x in (x: x, y: y) } }
    return GaussianModes(centers: centers, deviation: deviation)
  }

  /// `count` independent points, each of a mode drawn at random.
  ///
  /// [count × 2]: x and y
  public func points(_ count: Int, _ random: Random) -> Tensor {
    let spread = random.normal([count, 2], deviation: deviation)
    return Tensor([count, 2]) { entries in
      spread.withValues { spread in
        for row in 0..<count {
          let center = centers[random.below(centers.count)]
          entries[2 * row] = center.x + spread[2 * row]
          entries[2 * row + 1] = center.y + spread[2 * row + 1]
        }
      }
    }
  }
}
