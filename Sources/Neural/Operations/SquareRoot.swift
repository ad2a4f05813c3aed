/// The square root of each entry, y = √x.
///
/// ∂L/∂x = ∂L/∂y / (2y), infinite at 0: add a little to what may be 0.
public func squareRoot(_ x: Tensor) -> Tensor {
  let y = x.mapped { x, y, part in for i in part { y[i] = x[i].squareRoot() } }
  guard let tape = x.tape else { return y }
  return tape.record(y) { upstream, gradients in
    gradients.add(
      upstream.zipped(y) { dy, y, dx, part in for i in part { dx[i] = dy[i] / (2 * y[i]) } }, to: x)
  }
}
