import Foundation

/// What is known without quadrature, to hold numbers against.
public enum ClosedForm {
  /// KL(p ‖ q) = log(σ_q/σ_p) + (σ_p² + (μ_p − μ_q)²)/(2σ_q²) − ½
  public static func kullbackLeibler(_ p: Normal, _ q: Normal) -> Double {
    let variance = p.deviation * p.deviation
    let shift = p.mean - q.mean
    return log(q.deviation / p.deviation) + (variance + shift * shift) / (2 * q.deviation * q.deviation) - 0.5
  }

  /// TV of two normal densities of the same deviation σ at distance d: erf(d/(2√2 σ)).
  public static func totalVariation(distance: Double, deviation: Double) -> Double {
    erf(distance / (2 * 2.squareRoot() * deviation))
  }

  /// W₁ of two normal densities: E|d + sZ| with d the distance of the means, s that of the deviations.
  ///
  /// The cheapest way to move one onto the other keeps the order of the points, and so does x ↦ μ + σz.
  public static func wasserstein(_ p: Normal, _ q: Normal) -> Double {
    let shift = abs(p.mean - q.mean)
    let stretch = abs(p.deviation - q.deviation)
    if stretch == 0 { return shift }
    let ratio = shift / stretch
    return stretch * (2 / .pi).squareRoot() * exp(-ratio * ratio / 2) + shift * erf(ratio / 2.squareRoot())
  }

  /// JSD of U[0, 1] and U[a, 1 + a] for a ≥ 0: min(a, 1)·log 2.
  public static func jensenShannon(uniformShift shift: Double) -> Double { min(shift, 1) * log(2) }

  /// JSD of n equal modes far apart and a generator that makes only k of them, as well as they can be made.
  ///
  /// With r = k/n: ½ [r log(2r/(1 + r)) + (1 − r) log 2 + log(2/(1 + r))].
  public static func jensenShannon(kept: Int, of modes: Int) -> Double {
    let share = Double(kept) / Double(modes)
    // On kept modes the middle is (1 + 1/share)/2 times the data, on lost ones one half of it.
    let middle = (1 + 1 / share) / 2
    let data = -share * log(middle) + (1 - share) * log(2)
    let generated = -log(middle * share)
    return (data + generated) / 2
  }
}
