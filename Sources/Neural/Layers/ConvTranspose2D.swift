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

  public func callAsFunction(_ input: Tensor, _ mode: Mode) -> Tensor { self(input, leaking: nil) }
}

extension ConvTranspose2D: Rectifying {
  func callAsFunction(_ input: Tensor, leaking slope: Float?) -> Tensor {
    convTranspose2D(input, weight.value, bias.value, stride: stride, padding: padding, leaking: slope)
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
  convTranspose2D(x, weight, bias, stride: stride, padding: padding, leaking: nil)
}

/// The same, and the leaky rectifier of it where there is a slope.
func convTranspose2D(
  _ x: Tensor, _ weight: Tensor, _ bias: Tensor, stride: Int, padding: Padding, leaking slope: Float?
) -> Tensor {
  guard x.shape.rank == 4, weight.shape.rank == 4, x.shape[3] == weight.shape[3],
    bias.shape == [weight.shape[2]]
  else {
    fatalError(
      "convTranspose2D(x, W, b) takes x of [n × rows × columns × in], W of [height × width × out × in] and b of [out]; it was given \(x.shape), \(weight.shape) and \(bias.shape)."
    )
  }
  let images: Shape = [
    x.shape[0], padding.side(underWindows: x.shape[1], of: weight.shape[0], stride: stride),
    padding.side(underWindows: x.shape[2], of: weight.shape[1], stride: stride), weight.shape[2],
  ]
  return convTranspose2D(
    x, weight, bias, over: images, stride: stride, padding: padding, leaking: slope)
}

/// The same over images of a given shape, since with a stride several sides have as many windows; without a bias where
/// there is none, and the leaky rectifier of it where there is a slope.
func convTranspose2D(
  _ x: Tensor, _ weight: Tensor, _ bias: Tensor?, over images: Shape, stride: Int, padding: Padding,
  leaking slope: Float?
) -> Tensor {
  let y = Tensor(uninitialized: images)
  let windows = Windows(over: images, kernel: weight.shape, stride, padding)
  windows.convolveTransposed(
    x.shape[0], from: x.storage.start, weight.matrix, startingWith: bias?.storage.start, leaking: slope,
    into: y.storage.start)
  guard let tape = x.tape ?? weight.tape ?? bias?.tape else { return y }
  return tape.record(y) { upstream, gradients in
    let upstream = slope.map { upstream.leaked(where: y, $0) } ?? upstream
    if weight.isTraced {
      gradients.add(
        convolutionSlope(upstream, x.detached, kernel: weight.shape, stride: stride, padding: padding),
        to: weight)
    }
    if let bias, bias.isTraced { gradients.add(upstream.columnSums(), to: bias) }
    if x.isTraced {
      gradients.add(
        conv2D(upstream, weight.detached, nil, stride: stride, padding: padding, leaking: nil), to: x)
    }
  }
}

extension ConvTranspose2D: PassesGradientBack {
  /// ∂L/∂x = the convolution of ∂L/∂y.
  public func passBack(_ upstream: Tensor, input: Tensor, output: Tensor) -> Tensor {
    conv2D(upstream, weight.value, nil, stride: stride, padding: padding, leaking: nil)
  }

  public func parameterGradients(_ upstream: Tensor, input: Tensor) -> [Tensor] {
    [
      convolutionSlope(upstream, input, kernel: weight.value.shape, stride: stride, padding: padding),
      upstream.recordedColumnSums(),
    ]
  }
}
