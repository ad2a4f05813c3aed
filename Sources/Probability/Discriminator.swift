import Foundation

/// A discriminator D(x) in 0…1, kept as log D(x) and log(1 − D(x)).
///
/// Kept so because the value function needs the two logarithms, and 1 − D is rounded to 0 long before its
/// logarithm means nothing.
public struct Discriminator {
  /// log D(x)
  public let logProbability: (Double) -> Double
  /// log(1 − D(x))
  public let logComplement: (Double) -> Double

  /// From the logit a(x), with D = 1/(1 + e⁻ᵃ): the stable way.
  public init(logit: @escaping (Double) -> Double) {
    logProbability = { -softplus(-logit($0)) }
    logComplement = { -softplus(logit($0)) }
  }

  /// From D(x) itself. If D comes so near 0 that it is rounded to 0, give the logit instead.
  public init(probability: @escaping (Double) -> Double) {
    logProbability = { log(probability($0)) }
    logComplement = { log1p(-probability($0)) }
  }

  /// D*(x) = p_data(x) / (p_data(x) + p_g(x)), the best one against this generator.
  ///
  /// Where both densities are 0 the value function does not care, and D* is not a number.
  public static func optimal(data: any Density, generated: any Density) -> Discriminator {
    Discriminator(logit: { data.logPdf($0) - generated.logPdf($0) })
  }

  /// D(x)
  public func callAsFunction(_ x: Double) -> Double { exp(logProbability(x)) }
}

/// log(1 + eˣ) without overflow.
private func softplus(_ x: Double) -> Double { max(x, 0) + log1p(exp(-abs(x))) }
