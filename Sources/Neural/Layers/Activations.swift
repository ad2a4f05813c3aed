/// max(x, slope · x) for each entry; see ``leakyReLU(_:slope:)``.
public final class LeakyReLU: Layer {
  public let kind = "leaky_relu"
  public let slope: Float
  public init(_ slope: Float) { self.slope = slope }
  public func callAsFunction(_ input: Tensor, _ mode: Mode) -> Tensor { leakyReLU(input, slope: slope) }
}

/// max(0, x) for each entry; see ``relu(_:)``.
public final class ReLU: Layer {
  public let kind = "relu"
  public init() {}
  public func callAsFunction(_ input: Tensor, _ mode: Mode) -> Tensor { relu(input) }
}

/// Squashes each entry into −1…1; see ``tanh(_:)``.
public final class Tanh: Layer {
  public let kind = "tanh"
  public init() {}
  public func callAsFunction(_ input: Tensor, _ mode: Mode) -> Tensor { tanh(input) }
}

/// Squashes each entry into 0…1; see ``sigmoid(_:)``.
public final class Sigmoid: Layer {
  public let kind = "sigmoid"
  public init() {}
  public func callAsFunction(_ input: Tensor, _ mode: Mode) -> Tensor { sigmoid(input) }
}
