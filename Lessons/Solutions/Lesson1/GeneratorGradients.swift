import Foundation

/// 1.4 · Two gradients for the generator
///
/// What the generator is told by D's logit a on one of its samples, two numbers: the derivatives
/// with respect to a of ln(1 − σ(a)), which the minimax game minimises, and of −ln σ(a), the non-
/// saturating loss.
public func generatorGradients(logit: Double) -> [Double] {
  let s = 1 / (1 + exp(-logit))
  return [-s, s - 1]
}

// To notice: Neither line divides, so no logit makes one infinite. The two gradients add up to −1:
// where one fades the other is at its strongest, which is all that the other loss is about.
