import Foundation

/// Several densities, each chosen with a probability of its own: p(x) = Σ wᵢ pᵢ(x).
public struct Mixture: Density {
  /// The densities with their weights, which sum to 1.
  public let parts: [(weight: Double, density: any Density)]
  private let logWeights: [Double]

  /// The weights are divided by their sum.
  public init(_ parts: [(weight: Double, density: any Density)]) {
    let total = parts.reduce(0) { $0 + $1.weight }
    guard !parts.isEmpty, total.isFinite, parts.allSatisfy({ $0.weight > 0 }) else {
      fatalError(
        "A mixture needs one density or more, each with a finite weight above 0; it got \(parts.map(\.weight))."
      )
    }
    self.parts = parts.map { ($0.weight / total, $0.density) }
    logWeights = self.parts.map { log($0.weight) }
  }

  /// All with the same weight.
  public init(_ densities: [any Density]) { self.init(densities.map { (1, $0) }) }

  /// log Σ wᵢ pᵢ(x)
  public func logPdf(_ x: Double) -> Double {
    // log Σ exp, with the largest term taken out so that none overflows or all vanish.
    let terms = zip(logWeights, parts).map { $0 + $1.density.logPdf(x) }
    guard let largest = terms.max(), largest > -.infinity else { return -.infinity }
    return largest + log(terms.reduce(0) { $0 + exp($1 - largest) })
  }

  /// Σ wᵢ Fᵢ(x)
  public func cdf(_ x: Double) -> Double { parts.reduce(0) { $0 + $1.weight * $1.density.cdf(x) } }
  /// Σ wᵢ (1 − Fᵢ(x))
  public func survival(_ x: Double) -> Double { parts.reduce(0) { $0 + $1.weight * $1.density.survival(x) } }
  /// Σ wᵢ μᵢ
  public var mean: Double { parts.reduce(0) { $0 + $1.weight * $1.density.mean } }
  /// From the lowest to the highest point of any part; a gap between parts counts.
  public var support: ClosedRange<Double> { hull(parts.map(\.density)) }
  /// Those of all parts.
  public var breaks: [Double] { parts.flatMap(\.density.breaks) }

  /// A sample of a part, the part chosen by its weight.
  public func sample(_ bits: () -> UInt64) -> Double {
    var left = uniform(bits)
    for (weight, density) in parts.dropLast() {
      if left < weight { return density.sample(bits) }
      left -= weight
    }
    return parts[parts.count - 1].density.sample(bits)
  }
}

/// The smallest interval outside of which all the densities are 0.
func hull(_ densities: [any Density]) -> ClosedRange<Double> {
  let supports = densities.map(\.support)
  let low = supports.map(\.lowerBound).min() ?? -.infinity
  return low...(supports.map(\.upperBound).max() ?? .infinity)
}
