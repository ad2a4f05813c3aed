/// Mean squared error, a scalar: L = mean( (x − t)² ).
///
/// ∂L/∂x = 2·(x − t) / n. The targets are constants.
public func meanSquaredError(_ x: Tensor, target: Tensor) -> Tensor {
  let loss = mean(of: x, against: target, "values") { x, t in (x - t) * (x - t) }
  guard let tape = x.tape else { return loss }
  return tape.record(loss) { upstream, gradients in
    let scale = 2 * upstream.scalar / Float(x.count)
    gradients.add((x.detached - target.detached) * Tensor(scale), to: x)
  }
}

/// Least-squares loss of a discriminator's scores s against a target t, a scalar: L = ½ · mean( (s − t)² ).
///
/// In a least-squares GAN, D's loss is this with target 1 on real inputs plus this with target 0 on fakes, and G's
/// is this with target 1 on fakes. ∂L/∂s = (s − t) / n: unlike a logarithm it grows with the distance.
/// Mao, Li, Xie, Lau, Wang and Smolley, "Least squares generative adversarial networks", 2017.
public func leastSquares(_ scores: Tensor, target: Tensor) -> Tensor {
  0.5 * meanSquaredError(scores, target: target)
}
