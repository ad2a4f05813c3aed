/// What a discriminator pays for being steep: penalties on the length of ∇ₓD, the gradient of its output by its input.
///
/// Each comes with the output, since both need the same forward pass:
///
/// ```swift
/// let (onReal, steepness) = discriminator.withSteepness(at: real)
/// let loss = relativistic(onReal, over: onFakes) + 0.5 * gamma * steepness
/// ```
extension Sequential {
  /// What the network makes of some inputs, and how steep it is there: mean ‖∇ₓD(x)‖², recorded.
  ///
  /// γ/2 of it at real inputs is the zero-centred penalty R₁, at fakes R₂ (Mescheder, Geiger and Nowozin, "Which training
  /// methods for GANs do actually converge?", 2018).
  ///
  /// x: [n × …] → output: [n × …], a scalar
  public func withSteepness(at x: Tensor) -> (output: Tensor, steepness: Tensor) {
    let (output, gradient) = withInputGradient(at: x)
    return (output, (gradient * gradient).sum() * Tensor(1 / Float(x.shape[0])))
  }

  /// The same, and how far its slopes are from `slope`: mean ( ‖∇ₓD(x)‖ − slope )², recorded.
  ///
  /// λ times it with slope 1, at places between real inputs and fakes, is the penalty of Gulrajani, Ahmed, Arjovsky,
  /// Dumoulin and Courville, "Improved training of Wasserstein GANs", 2017.
  public func withDistance(fromSlope slope: Float, at x: Tensor) -> (output: Tensor, distance: Tensor) {
    let (output, gradient) = withInputGradient(at: x)
    let rows = gradient.reshaped(to: [x.shape[0], x.count / x.shape[0]])
    let squares = matrixProduct(rows * rows, Tensor([rows.shape[1], 1], repeating: 1))  // [n × 1]
    // Where a network is flat its slope has no direction to grow in; the little keeps that finite.
    let lacking = squareRoot(squares + 1e-12) - Tensor(slope)
    return (output, (lacking * lacking).mean())
  }
}
