extension Tensor {
  /// The same entries in the same order under another shape, such as 49 · 128 numbers as a 7 × 7 image of 128
  /// channels. ∂L/∂x is ∂L/∂y in x's shape.
  public func reshaped(to shape: Shape) -> Tensor {
    guard shape.count == count else {
      fatalError(
        "Reshaping keeps all entries: \(self.shape) has \(count), but \(shape) would have \(shape.count).")
    }
    let y = Tensor(shape, storage)
    guard let tape else { return y }
    return tape.record(y) { upstream, gradients in
      gradients.add(upstream.detached.reshaped(to: self.shape), to: self)
    }
  }
}
