/// 8.3 · A penalty by hand
///
/// The penalty R₁ = γ/2 · mean ‖∇ₓD(x)‖² of a discriminator that is a plane, D(x) = Σ wᵢxᵢ + b, over
/// some real images x; behind it in the list, its gradient: ∂R₁/∂wᵢ for each weight, and last ∂R₁/∂b.
public func linearPenalty(_ weights: [Double], bias: Double, real: [[Double]], gamma: Double)
  -> [Double]
{
  [gamma / 2 * weights.reduce(0) { $0 + $1 * $1 }] + weights.map { gamma * $0 } + [0]
}

// To notice: Neither bias nor real occurs in it. For a plane this penalty is weight decay; only
// where layers bend, in a network, does it make a difference where the images lie.
