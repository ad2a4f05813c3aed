/// Leaky rectifier: y = x where x > 0, y = slope · x elsewhere.
///
/// ∂L/∂x = ∂L/∂y where x > 0, slope · ∂L/∂y elsewhere (at 0, where there is no derivative, the slope).
/// Maas, Hannun and Ng, "Rectifier nonlinearities improve neural network acoustic models", 2013.
public func leakyReLU(_ x: Tensor, slope: Float) -> Tensor {
  let y = x.mapped { x, y, part in
    // Slope 0 is no product: 0 · −∞ is not a number.
    if slope == 0 {
      for i in part { y[i] = x[i] <= 0 ? 0 : x[i] }
    } else {
      for i in part { y[i] = x[i] > 0 ? x[i] : slope * x[i] }
    }
  }
  guard let tape = x.tape else { return y }
  return tape.record(y) { upstream, gradients in
    gradients.add(
      upstream.zipped(x) { dy, x, dx, part in for i in part { dx[i] = x[i] > 0 ? dy[i] : slope * dy[i] } },
      to: x)
  }
}

/// Rectifier: y = max(0, x), the leaky one with slope 0.
public func relu(_ x: Tensor) -> Tensor {
  leakyReLU(x, slope: 0)
}
