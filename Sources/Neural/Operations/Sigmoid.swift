/// Logistic function: y = 1 / (1 + e⁻ˣ), a probability from a logit.
///
/// ∂L/∂x = ∂L/∂y · y · (1 − y). In single precision y is exactly 1 from a logit of about 17 on, and the
/// gradient exactly 0: losses are safer on logits.
public func sigmoid(_ x: Tensor) -> Tensor {
  let y = x.mapped { x, y, part in Elementary.sigmoid(x, y, part) }
  guard let tape = x.tape else { return y }
  return tape.record(y) { upstream, gradients in
    gradients.add(
      upstream.zipped(y) { dy, y, dx, part in for i in part { dx[i] = dy[i] * y[i] * (1 - y[i]) } }, to: x)
  }
}
