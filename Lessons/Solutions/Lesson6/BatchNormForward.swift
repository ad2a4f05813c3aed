/// 6.4 · Batch norm of a minibatch
///
/// Batch norm of one feature over a minibatch: γ·(x − mean) / √(variance + ε) + β, the variance
/// being the mean squared distance from the mean.
public func batchNormForward(_ x: [Double], scale: Double, shift: Double, epsilon: Double)
  -> [Double]
{
  let mean = x.reduce(0, +) / Double(x.count)
  let variance = x.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(x.count)
  return x.map { scale * ($0 - mean) / (variance + epsilon).squareRoot() + shift }
}

// To notice: The mean comes first, for the variance needs it, and both come from this minibatch
// alone: what happens to one number depends on its neighbours. ε stands under the root, where it
// also keeps the gradient finite.
