/// Each input's entries in the same order under another shape; see ``Tensor/reshaped(to:)``.
public final class Reshape: Layer {
  public let kind = "reshape"
  public let shape: Shape

  /// The shape of one output, without the batch axis.
  public init(_ shape: Shape) { self.shape = shape }

  public func outputShape(for input: Shape) -> Shape { shape }

  public func callAsFunction(_ input: Tensor, _ mode: Mode) -> Tensor {
    input.reshaped(to: Shape([input.shape[0]] + shape.array))
  }
}

/// Each input as one row: [n × height × width × channels] → [n × height·width·channels].
public final class Flatten: Layer {
  public let kind = "flatten"
  public init() {}

  public func outputShape(for input: Shape) -> Shape { [input.count] }

  public func callAsFunction(_ input: Tensor, _ mode: Mode) -> Tensor {
    input.reshaped(to: [input.shape[0], input.count / max(input.shape[0], 1)])
  }
}

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

extension Reshape: PassesGradientBack {
  public func passBack(_ upstream: Tensor, input: Tensor, output: Tensor) -> Tensor {
    upstream.reshaped(to: input.shape)
  }
}

extension Flatten: PassesGradientBack {
  public func passBack(_ upstream: Tensor, input: Tensor, output: Tensor) -> Tensor {
    upstream.reshaped(to: input.shape)
  }
}
