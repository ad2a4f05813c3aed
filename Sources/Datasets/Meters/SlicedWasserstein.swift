import Foundation
import Neural

/// How far a cloud of points in the plane is from another: the sliced Wasserstein distance.
///
/// Seen from one side, a cloud is a heap of numbers along a line, and the least work that turns one heap into
/// another is known: the smallest number goes to the smallest, the next to the next. The distance is that
/// work for each point, on average over directions all around. In the units of the points; 0 only between clouds
/// that look the same from every direction. Rabin, Peyré, Delon and Bernot, "Wasserstein barycenter and its
/// application to texture mixing", 2011.
public struct SlicedWasserstein {
  private let directions: [(x: Float, y: Float)]
  /// The reference as seen from each direction, in order.
  private let reference: [[Float]]

  /// Measures from `reference`, [n × 2], in so many directions, evenly spread over the half circle.
  public init(from reference: Tensor, directions count: Int = 32) {
    guard count > 0 else {
      fatalError("Clouds are looked at from at least one direction; \(count) were asked for.")
    }
    directions = (0..<count).map { index in
      let angle = Double.pi * Double(index) / Double(count)
      return (Float(cos(angle)), Float(sin(angle)))
    }
    self.reference = directions.map { SlicedWasserstein.view(of: reference, from: $0) }
  }

  /// The distance of a cloud with as many points as the reference.
  ///
  /// points: [n × 2]
  public func callAsFunction(_ points: Tensor) -> Float {
    guard points.shape.rank == 2, points.shape[0] == reference[0].count else {
      fatalError(
        "Clouds of as many points are compared; the reference has \(reference[0].count), this one has shape \(points.shape)."
      )
    }
    var work = 0.0
    for (direction, line) in zip(directions, reference) {
      for (a, b) in zip(SlicedWasserstein.view(of: points, from: direction), line) {
        work += Double(abs(a - b))
      }
    }
    return Float(work / Double(directions.count * points.shape[0]))
  }

  private static func view(of points: Tensor, from direction: (x: Float, y: Float)) -> [Float] {
    guard points.shape.rank == 2, points.shape[1] == 2, points.shape[0] > 0 else {
      fatalError("Points in the plane have shape n × 2, with at least one row; these have \(points.shape).")
    }
    return points.withValues { values in
      stride(from: 0, to: values.count, by: 2)
        .map { direction.x * values[$0] + direction.y * values[$0 + 1] }.sorted()
    }
  }
}
