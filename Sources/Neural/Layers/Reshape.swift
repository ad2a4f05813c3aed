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
