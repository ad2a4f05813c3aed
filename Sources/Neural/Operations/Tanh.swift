/// Hyperbolic tangent: y = (eˣ − e⁻ˣ) / (eˣ + e⁻ˣ), between −1 and 1.
///
/// ∂L/∂x = ∂L/∂y · (1 − y²).
public func tanh(_ x: Tensor) -> Tensor {
  let y = x.mapped { x in
    // With e^(−2|x|) nothing overflows.
    let e = Elementary.exp(-2 * abs(x))
    let size = (1 - e) / (1 + e)
    return x < 0 ? -size : size
  }
  guard let tape = x.tape else { return y }
  return tape.record(y) { upstream, gradients in
    gradients.add(upstream.zipped(y) { $0 * (1 - $1 * $1) }, to: x)
  }
}
