import Foundation

/// What can be said of the small games without playing them.
public enum ClosedForm {
  /// By what factor a simultaneous step of the bilinear game lengthens the radius, everywhere: √(1 + η²).
  public static func growth(rate: Double) -> Double { (1 + rate * rate).squareRoot() }

  /// By what factor an extragradient step of the bilinear game shortens it: √(1 − η² + η⁴).
  public static func extragradientFactor(rate: Double) -> Double {
    (1 - rate * rate + rate * rate * rate * rate).squareRoot()
  }

  /// What alternating steps of the bilinear game, the discriminator first, never change: θ² + ψ² + ηθψ.
  public static func invariant(_ position: Position, rate: Double) -> Double {
    position.x * position.x + position.y * position.y + rate * position.x * position.y
  }

  /// How many alternating steps of the bilinear game go once around: 2π/φ with cos φ = 1 − η²/2; nil from η = 2 on, where
  /// they go around no more.
  public static func period(rate: Double) -> Double? {
    rate < 2 ? 2 * .pi / acos(1 - rate * rate / 2) : nil
  }

  /// The eigenvalues of the Dirac-GAN's field at its equilibrium with a zero-centred gradient penalty γ:
  /// −γ/2 ± √(γ²/4 − s²), with s = f′(0), ½ for both losses made of logarithms and 1 for Wasserstein's.
  public static func diracEigenvalues(penalty: Double = 0, slope: Double = 0.5) -> [Complex] {
    let discriminant = penalty * penalty / 4 - slope * slope
    let root = abs(discriminant).squareRoot()
    return discriminant < 0
      ? [Complex(-penalty / 2, root), Complex(-penalty / 2, -root)]
      : [Complex(-penalty / 2 - root), Complex(-penalty / 2 + root)]
  }

  /// The same with consensus γ in place of a penalty: −γs² ± is.
  public static func consensusEigenvalues(weight: Double, slope: Double = 0.5) -> [Complex] {
    [Complex(-weight * slope * slope, slope), Complex(-weight * slope * slope, -slope)]
  }
}
