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
