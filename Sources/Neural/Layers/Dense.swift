/// A fully connected layer: y = x·W + b.
///
/// [n × inputs] → [n × outputs]; W: [inputs × outputs], b: [outputs]. W starts Glorot uniform and b at zero,
/// as in Keras. See also ``dense(_:_:_:)``.
public final class Dense: Layer {
  public let kind = "dense"
  public let weight: Parameter
  public let bias: Parameter

  /// The numbers of inputs and outputs, and where the weights come from.
  public init(_ inputs: Int, _ outputs: Int, _ random: Random, weights: Initializer = .glorotUniform) {
    weight = Parameter("weight", weights([inputs, outputs], inputs: inputs, outputs: outputs, random))
    bias = Parameter("bias", Tensor([outputs], repeating: 0))
  }

  public var parameters: [(name: String, parameter: Parameter)] { [("weight", weight), ("bias", bias)] }

  public var inputShape: Shape? { [weight.value.shape[0]] }
  public func outputShape(for input: Shape) -> Shape { [weight.value.shape[1]] }

  public func callAsFunction(_ input: Tensor, _ mode: Mode) -> Tensor {
    dense(input, weight.value, bias.value)
  }
}
