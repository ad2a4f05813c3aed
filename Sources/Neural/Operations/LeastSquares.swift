/// Least-squares loss of a discriminator's scores s against a target t, a scalar: L = ½ · mean( (s − t)² ).
///
/// In a least-squares GAN, D's loss is this with target 1 on real inputs plus this with target 0 on fakes, and G's
/// is this with target 1 on fakes. ∂L/∂s = (s − t) / n: unlike a logarithm it grows with the distance.
/// Mao, Li, Xie, Lau, Wang and Smolley, "Least squares generative adversarial networks", 2017.
public func leastSquares(_ scores: Tensor, target: Tensor) -> Tensor {
  0.5 * meanSquaredError(scores, target: target)
}
