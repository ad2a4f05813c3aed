import Neural

/// Points on a parabola: x uniform in −5 … 5, y = x² + 5. Two numbers a point, so that everything a generator
/// learns can be drawn on paper and measured without doubt.
///
/// From Carl Fredriksson's "Generative Adversarial Networks" (2018). True of the distribution: E x = 0,
/// Var x = 25/3, E y = 40/3, Var y = 500/9, no covariance, and y has the density 0.1 / √(y − 5) on 5 … 30.
public enum Quadratic {
  /// Where a point with this x lies.
  public static func y(at x: Float) -> Float { x * x + 5 }

  /// `count` independent points.
  ///
  /// [count × 2]: x and y
  public static func points(_ count: Int = 1000, _ random: Random) -> Tensor {
    Tensor([count, 2]) { entries in
      for row in 0..<count {
        let x = 10 * (random.uniform() - 0.5)
        entries[2 * row] = x
        entries[2 * row + 1] = y(at: x)
      }
    }
  }

  /// How far the points are from the parabola, measured straight up or down: the median of |y − x² − 5|.
  ///
  /// points: [n × 2], with n ≥ 1
  public static func medianResidual(_ points: Tensor) -> Float {
    let residuals = pairs(points).map { abs($0.y - y(at: $0.x)) }.sorted()
    let middle = residuals.count / 2
    return residuals.count.isMultiple(of: 2)
      ? (residuals[middle - 1] + residuals[middle]) / 2 : residuals[middle]
  }

  /// How many of the twenty bins of width ½ between x = −5 and 5 hold at least one point in two hundred: the
  /// share that a perfect generator has in each is one in twenty.
  ///
  /// points: [n × 2], with n ≥ 1
  public static func coverage(_ points: Tensor) -> Int {
    var counts = Array(repeating: 0, count: 20)
    // x + 5 may be rounded up to 10.
    for (x, _) in pairs(points) where x >= -5 && x < 5 { counts[min(Int((x + 5) * 2), 19)] += 1 }
    return counts.count { $0 * 200 >= points.shape[0] }
  }

  private static func pairs(_ points: Tensor) -> [(x: Float, y: Float)] {
    guard points.shape.rank == 2, points.shape[1] == 2, points.shape[0] > 0 else {
      fatalError("Points in the plane have shape n × 2, with at least one row; these have \(points.shape).")
    }
    return points.withValues { values in
      stride(from: 0, to: values.count, by: 2).map { (values[$0], values[$0 + 1]) }
    }
  }
}
