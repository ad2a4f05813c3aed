/// A layer of kernels that slide over images; see ``conv2D(_:_:_:stride:padding:)``.
///
/// [n × height × width × in] → [n × rows × columns × out]; W: [size × size × in × out], b: [out]. W starts Glorot uniform
/// and b at zero. Images of any height and width will do.
public final class Conv2D: Layer {
  public let kind = "conv2d"
  public let weight: Parameter
  public let bias: Parameter
  public let stride: Int
  public let padding: Padding

  /// The numbers of channels in and out, the side of the kernel, and where the weights come from.
  public init(
    _ inputs: Int, _ outputs: Int, size: Int, stride: Int = 1, padding: Padding = .valid, _ random: Random,
    weights: Initializer = .glorotUniform
  ) {
    weight = Parameter(
      "weight",
      weights(
        [size, size, inputs, outputs], inputs: size * size * inputs, outputs: size * size * outputs, random))
    bias = Parameter("bias", Tensor([outputs], repeating: 0))
    self.stride = stride
    self.padding = padding
  }

  public var parameters: [(name: String, parameter: Parameter)] { [("weight", weight), ("bias", bias)] }

  public func outputShape(for input: Shape) -> Shape {
    let shape = weight.value.shape
    let windows = Windows(
      over: Shape([1] + input.array), size: (shape[0], shape[1]), stride: stride, padding: padding)
    return [windows.rows, windows.columns, shape[3]]
  }

  public func callAsFunction(_ input: Tensor, _ mode: Mode) -> Tensor {
    conv2D(input, weight.value, bias.value, stride: stride, padding: padding)
  }
}
