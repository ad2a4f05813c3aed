// What the players of a GAN pay for a discriminator's scores, where it is no cross-entropy.

/// Least-squares loss of a discriminator's scores s against a target t, a scalar: L = ½ · mean( (s − t)² ).
///
/// In a least-squares GAN, D's loss is this with target 1 on real inputs plus this with target 0 on fakes, and G's
/// is this with target 1 on fakes. ∂L/∂s = (s − t) / n: unlike a logarithm it grows with the distance.
/// Mao, Li, Xie, Lau, Wang and Smolley, "Least squares generative adversarial networks", 2017.
public func leastSquares(_ scores: Tensor, target: Tensor) -> Tensor {
  0.5 * meanSquaredError(scores, target: target)
}

/// Hinge loss of scores s, a scalar: L = mean( max(0, 1 − s) ).
///
/// In a hinge GAN, D's loss is this of the real scores plus this of the fakes' turned round, `hinge(real) + hinge(-fakes)`,
/// and G's is −mean of the fakes' scores. What lies beyond the margin of 1 is left in peace: ∂L/∂s = −1 / n where s < 1,
/// else 0. Lim and Ye, "Geometric GAN", 2017.
public func hinge(_ scores: Tensor) -> Tensor { relu(1 - scores).mean() }

/// Relativistic loss of pairs, a scalar: L = mean( ln(1 + e^−(a − b)) ) over pairs of scores, small where each favoured a
/// lies well above the rival b beside it.
///
/// In a relativistic pairing GAN, D's loss is this of real scores over those of fakes, and G's is this of fakes over real
/// ones. Only differences count: what is added to all scores changes nothing.
/// ∂L/∂a = −σ(b − a) / n,  ∂L/∂b = σ(b − a) / n. Jolicoeur-Martineau, "The relativistic discriminator: a key element
/// missing from standard GAN", 2019.
public func relativistic(_ favoured: Tensor, over rivals: Tensor) -> Tensor {
  guard favoured.shape == rivals.shape else {
    fatalError(
      "A relativistic loss compares each score with the rival beside it; their shapes are \(favoured.shape) and \(rivals.shape)."
    )
  }
  return binaryCrossEntropy(logits: favoured - rivals, target: 1)
}
