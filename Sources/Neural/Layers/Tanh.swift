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

/// Squashes each entry into 0…1; see ``sigmoid(_:)``.
public final class Sigmoid: Layer {
  public let kind = "sigmoid"
  public init() {}
  public func callAsFunction(_ input: Tensor, _ mode: Mode) -> Tensor { sigmoid(input) }
}

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

extension Sigmoid: PassesGradientBack {
  /// ∂L/∂x = ∂L/∂y · y · (1 − y).
  public func passBack(_ upstream: Tensor, input: Tensor, output: Tensor) -> Tensor {
    upstream * (output * (1 - output))
  }
}
