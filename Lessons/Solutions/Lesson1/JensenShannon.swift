import Foundation

/// 1.3 · The Jensen–Shannon divergence by quadrature
///
/// JSD between N(0, 1) and N(mean, 1), in nats: ½ ∫ p ln(p / m) + ½ ∫ q ln(q / m) with m = (p + q) /
/// 2.
///
/// Sum over a fine grid, for instance from −15 to 25 in steps of 0.01, and mind that 0 · ln 0 is 0.
public func jensenShannon(mean: Double) -> Double {
  var total = 0.0
  let step = 0.01
  for index in 0...4000 {
    let x = -15 + Double(index) * step
    let p = exp(-x * x / 2) / (2 * Double.pi).squareRoot()
    let q = exp(-(x - mean) * (x - mean) / 2) / (2 * Double.pi).squareRoot()
    let m = (p + q) / 2
    total += 0.5 * (p > 0 ? p * log(p / m) : 0) + 0.5 * (q > 0 ? q * log(q / m) : 0)
  }
  return total * step
}

// To notice: Each term looks at its own density before it takes a logarithm, for 0 · ln 0 is 0 on
// paper and not a number here. However far apart the two are the divergence never exceeds ln 2, so
// far away it says nothing about which way to go.
