import Classroom
import Foundation

/// 3.2 · A step that leaves frozen parameters alone
///
/// One step of gradient descent, w ← w − rate · g, for the trainable weights; the frozen ones stay
/// as they are, to the bit.
public func frozenStep(_ weights: [Double], gradients: [Double], isTrainable: [Bool], rate: Double)
  -> [Double]
{
  // TODO: return all weights after the step.
  notWritten()
}
