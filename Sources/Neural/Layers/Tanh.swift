/// Squashes each entry into −1…1; see ``tanh(_:)``.
public final class Tanh: Layer {
  public let kind = "tanh"
  public init() {}
  public func callAsFunction(_ input: Tensor, _ mode: Mode) -> Tensor { tanh(input) }
}

/// Hyperbolic tangent: y = (eˣ − e⁻ˣ) / (eˣ + e⁻ˣ), between −1 and 1.
///
/// ∂L/∂x = ∂L/∂y · (1 − y²).
public func tanh(_ x: Tensor) -> Tensor {
  let y = x.mapped { x, y, part in
    Elementary.tanh(x, y, part)
  }
  guard let tape = x.tape else { return y }
  return tape.record(y) { upstream, gradients in
    gradients.add(
      upstream.zipped(y) { dy, y, dx, part in for i in part { dx[i] = dy[i] * (1 - y[i] * y[i]) } }, to: x)
  }
}

extension Tanh: PassesGradientBack {
  /// ∂L/∂x = ∂L/∂y · (1 − y²). It depends on y, and through it on all weights before.
  public func passBack(_ upstream: Tensor, input: Tensor, output: Tensor) -> Tensor {
    upstream * (1 - output * output)
  }
}
