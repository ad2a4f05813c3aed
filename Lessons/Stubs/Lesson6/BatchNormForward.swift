import Classroom
import Foundation

/// 6.4 · Batch norm of a minibatch
///
/// Batch norm of one feature over a minibatch: γ·(x − mean) / √(variance + ε) + β, the variance
/// being the mean squared distance from the mean.
public func batchNormForward(_ x: [Double], scale: Double, shift: Double, epsilon: Double)
  -> [Double]
{
  // TODO: return the normalised minibatch.
  notWritten()
}
