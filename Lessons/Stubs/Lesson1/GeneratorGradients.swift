import Classroom
import Foundation

/// 1.4 · Two gradients for the generator
///
/// What the generator is told by D's logit a on one of its samples, two numbers: the derivatives
/// with respect to a of ln(1 − σ(a)), which the minimax game minimises, and of −ln σ(a), the non-
/// saturating loss.
public func generatorGradients(logit: Double) -> [Double] {
  // TODO: return the two derivatives, the minimax one first.
  notWritten()
}
