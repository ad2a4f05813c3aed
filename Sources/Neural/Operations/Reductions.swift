extension Tensor {
  /// The sum of all entries, a scalar. ∂L/∂x = ∂L/∂y everywhere.
  public func sum() -> Tensor { reduced(scale: 1) }

  /// The mean of all entries, a scalar: y = Σ x / n. ∂L/∂x = ∂L/∂y / n everywhere.
  public func mean() -> Tensor { reduced(scale: 1 / Float(max(count, 1))) }

  private func reduced(scale: Float) -> Tensor {
    // Summed in double precision: 50,000 pixels lose four digits otherwise.
    let total = withValues { $0.reduce(0.0) { $0 + Double($1) } }
    let y = Tensor(Float(total * Double(scale)))
    guard let tape else { return y }
    return tape.record(y) { upstream, gradients in
      gradients.add(Tensor(shape, repeating: upstream.scalar * scale), to: self)
    }
  }
}
