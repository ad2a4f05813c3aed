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
      padding.side(underWindows: input[0], of: shape[0], stride: stride),
      padding.side(underWindows: input[1], of: shape[1], stride: stride), shape[2],
    ]
  }

  public func callAsFunction(_ input: Tensor, _ mode: Mode) -> Tensor {
    convTranspose2D(input, weight.value, bias.value, stride: stride, padding: padding)
  }
}

/// Transposed convolution: each input adds a multiple of the kernel to a window of the output; the windows overlap.
///
/// x: [n × rows × columns × in], W: [kernel height × kernel width × out × in], b: [out] → y: [n × height × width × out]
///
/// y[h, w, o] = b[o] + Σ x[r, c, k] · W[h + top − r·stride, w + left − c·stride, o, k] over r, c and k, where W has
/// such an entry. It does to x what the derivative of ``conv2D(_:_:_:stride:padding:)`` does to an upstream gradient,
/// for a convolution with this W from y's shape to x's: hence the order of W's axes, TensorFlow's, and the name.
/// With `same` padding height = rows · stride: 7 → 14 → 28 with stride 2. With `valid` the largest window's end is added:
/// height = rows · stride + kernel height − stride (and no less than rows · stride).
///
/// ∂L/∂x = windows(∂L/∂y) · W: a convolution.  ∂L/∂W = windows(∂L/∂y)ᵀ · x,  ∂L/∂b = the sums of ∂L/∂y over images
/// and places. Zeiler, Krishnan, Taylor and Fergus, "Deconvolutional networks", 2010.
public func convTranspose2D(
  _ x: Tensor, _ weight: Tensor, _ bias: Tensor, stride: Int = 1, padding: Padding = .valid
) -> Tensor {
  guard x.shape.rank == 4, weight.shape.rank == 4, x.shape[3] == weight.shape[3],
    bias.shape == [weight.shape[2]]
  else {
    fatalError(
      "convTranspose2D(x, W, b) takes x of [n × rows × columns × in], W of [height × width × out × in] and b of [out]; it was given \(x.shape), \(weight.shape) and \(bias.shape)."
    )
  }
  let (n, inputs, outputs) = (x.shape[0], x.shape[3], weight.shape[2])
  let size = (height: weight.shape[0], width: weight.shape[1])
  let y = Tensor(
    uninitialized: [
      n, padding.side(underWindows: x.shape[1], of: size.height, stride: stride),
      padding.side(underWindows: x.shape[2], of: size.width, stride: stride), outputs,
    ])
  let windows = Windows(over: y.shape, size: size, stride: stride, padding: padding)
  windows.convolveTransposed(
    n, from: x.storage.start, weight.matrix, startingWith: bias.storage.start, into: y.storage.start)
  guard let tape = x.tape ?? weight.tape ?? bias.tape else { return y }
  return tape.record(y) { upstream, gradients in
    if weight.isTraced {
      let slope = windows.weightGradient(n, from: upstream.storage.start, x.storage.start, channels: inputs)
      gradients.add(Tensor(weight.shape, slope), to: weight)
    }
    if bias.isTraced { gradients.add(upstream.columnSums(), to: bias) }
    if x.isTraced {
      let slope = Tensor(uninitialized: x.shape)
      windows.convolve(n, from: upstream.storage.start, weight.matrix, into: slope.storage.start)
      gradients.add(slope, to: x)
    }
  }
}
