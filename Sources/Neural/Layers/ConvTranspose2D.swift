/// A layer of kernels that images are painted with; see ``convTranspose2D(_:_:_:stride:padding:)``.
///
/// [n × rows × columns × in] → [n × height × width × out]; W: [size × size × out × in], b: [out]. W starts Glorot uniform
/// and b at zero. With stride 2 and `same` padding it doubles height and width.
public final class ConvTranspose2D: Layer {
  public let kind = "conv_transpose2d"
  public let weight: Parameter
  public let bias: Parameter
  public let stride: Int
  public let padding: Padding

  /// The numbers of channels in and out, the side of the kernel, and where the weights come from.
  public init(
    _ inputs: Int, _ outputs: Int, size: Int, stride: Int = 1, padding: Padding = .valid, _ random: Random,
    weights: Initializer = .glorotUniform
  ) {
    // Inputs and outputs are counted as those of the convolution that this one is the transpose of, as Keras and
    // PyTorch do.
    weight = Parameter(
      "weight",
      weights(
        [size, size, outputs, inputs], inputs: size * size * outputs, outputs: size * size * inputs, random))
    bias = Parameter("bias", Tensor([outputs], repeating: 0))
    self.stride = stride
    self.padding = padding
  }

  public var parameters: [(name: String, parameter: Parameter)] { [("weight", weight), ("bias", bias)] }

  public func outputShape(for input: Shape) -> Shape {
    let shape = weight.value.shape
    return [
      enlarged(input[0], shape[0], stride, padding), enlarged(input[1], shape[1], stride, padding), shape[2],
    ]
  }

  public func callAsFunction(_ input: Tensor, _ mode: Mode) -> Tensor {
    convTranspose2D(input, weight.value, bias.value, stride: stride, padding: padding)
  }
}
