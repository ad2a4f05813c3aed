import Foundation

/// The beta distribution, of which two others are made: Student's, and that of a share seen in a few trials.
public enum Beta {
  /// Iₓ(a, b): how probable a number below x is.
  ///
  /// The continued fraction of Lentz, as in Press et al., *Numerical Recipes*, 6.4: it converges fast below the mean,
  /// and above it the other tail is taken.
  public static func cdf(_ x: Double, _ a: Double, _ b: Double) -> Double {
    guard x > 0 else { return 0 }
    guard x < 1 else { return 1 }
    if x > (a + 1) / (a + b + 2) { return 1 - cdf(1 - x, b, a) }
    let logNorm: Double = lgamma(a + b) - lgamma(a) - lgamma(b)
    let logPower: Double = a * log(x) + b * log(1 - x)
    let tiny = 1e-300
    func kept(_ value: Double) -> Double { abs(value) < tiny ? tiny : value }
    var c = 1.0
    var d = 1 / kept(1 - (a + b) * x / (a + 1))
    var fraction = d
    for step in 1...1000 {
      let m = Double(step)
      let n = a + 2 * m
      let even = m * (b - m) * x / ((n - 1) * n)
      d = 1 / kept(1 + even * d)
      c = kept(1 + even / c)
      fraction *= d * c
      let odd = -(a + m) * (a + b + m) * x / (n * (n + 1))
      d = 1 / kept(1 + odd * d)
      c = kept(1 + odd / c)
      fraction *= d * c
      if abs(d * c - 1) < 1e-15 { break }
    }
    return exp(logNorm + logPower) * fraction / a
  }

  /// The least share of successes in all trials that is still credible after so many: with a smaller one, as many or
  /// more would be seen once in twenty times at most (Clopper and Pearson 1934).
  public static func leastCredibleShare(_ successes: Int, of trials: Int) -> Double {
    guard successes > 0 else { return 0 }
    return bisect(0...1) { cdf($0, Double(successes), Double(trials - successes + 1)) < 0.05 }
  }
}

/// Student's distribution: of a mean in units of a deviation that was itself estimated.
public struct StudentT {
  public let degrees: Double

  public init(degrees: Double) {
    guard degrees > 0 else { fatalError("Student's distribution needs more than 0 degrees of freedom.") }
    self.degrees = degrees
  }

  /// How probable a number below t is.
  public func cdf(_ t: Double) -> Double {
    let tail = Beta.cdf(degrees / (degrees + t * t), degrees / 2, 0.5) / 2
    return t < 0 ? tail : 1 - tail
  }

  /// Below which number it lies with probability p.
  public func quantile(_ p: Double) -> Double { bisect(-1e4...1e4) { cdf($0) < p } }
}

/// Where a condition ceases to hold that holds at the lower end.
private func bisect(_ range: ClosedRange<Double>, _ isBelow: (Double) -> Bool) -> Double {
  var (low, high) = (range.lowerBound, range.upperBound)
  for _ in 0..<100 {
    let middle = (low + high) / 2
    if isBelow(middle) { low = middle } else { high = middle }
  }
  return (low + high) / 2
}
