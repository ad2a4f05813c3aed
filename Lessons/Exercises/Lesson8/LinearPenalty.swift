import Classroom
import Foundation

/// 8.3 · A penalty by hand
///
/// The penalty R₁ = γ/2 · mean ‖∇ₓD(x)‖² of a discriminator that is a plane, D(x) = Σ wᵢxᵢ + b, over
/// some real images x; behind it in the list, its gradient: ∂R₁/∂wᵢ for each weight, and last ∂R₁/∂b.
public func linearPenalty(_ weights: [Double], bias: Double, real: [[Double]], gamma: Double)
  -> [Double]
{
  // TODO: return the penalty, its slope at each weight, and its slope at the bias.
  notWritten()
}
