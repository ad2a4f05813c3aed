/// 4.3 · The least-squares losses
///
/// The losses [D, G] of a least-squares GAN from D's scores on real images and on fakes:
///
/// L_D = ½ mean (real − 1)² + ½ mean fake²,  L_G = ½ mean (fake − 1)²
public func leastSquaresLosses(real: [Double], fake: [Double]) -> [Double] {
  func mean(_ scores: [Double], _ target: Double) -> Double {
    scores.reduce(0) { $0 + ($1 - target) * ($1 - target) } / Double(scores.count)
  }
  return [0.5 * mean(real, 1) + 0.5 * mean(fake, 0), 0.5 * mean(fake, 1)]
}

// To notice: One small function of a target serves all three means. No logarithm and no sigmoid is
// in it: a score far on the right side is pulled back as well, and that is where this loss has its
// gradients.
