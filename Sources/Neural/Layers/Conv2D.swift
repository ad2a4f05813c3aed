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

  public func callAsFunction(_ input: Tensor, _ mode: Mode) -> Tensor { self(input, leaking: nil) }
}

extension Conv2D: Rectifying {
  func callAsFunction(_ input: Tensor, leaking slope: Float?) -> Tensor {
    conv2D(input, weight.value, bias.value, stride: stride, padding: padding, leaking: slope)
  }
}

/// Convolution: each output is a window's numbers times a kernel, and the windows slide over the image.
///
/// x: [n × height × width × in], W: [kernel height × kernel width × in × out], b: [out] → y: [n × rows × columns × out]
///
/// y[r, c, o] = b[o] + Σ x[r·stride + i − top, c·stride + j − left, k] · W[i, j, k, o] over i, j and k; x is 0 outside.
/// With `valid` padding rows = (height − kernel height) / stride + 1, rounded down; with `same`, height / stride,
/// rounded up. (What is called convolution here does not turn the kernel round; strictly it is a correlation.)
///
/// ∂L/∂x adds ∂L/∂y · Wᵀ to each window where it lies: a transposed convolution.
/// ∂L/∂W = windows(x)ᵀ · ∂L/∂y,  ∂L/∂b = the sums of ∂L/∂y over images and places.
/// LeCun, Bottou, Bengio and Haffner, "Gradient-based learning applied to document recognition", 1998.
public func conv2D(
  _ x: Tensor, _ weight: Tensor, _ bias: Tensor, stride: Int = 1, padding: Padding = .valid
) -> Tensor {
  conv2D(x, weight, bias, stride: stride, padding: padding, leaking: nil)
}

/// The same, without a bias where there is none, and the leaky rectifier of it where there is a slope.
func conv2D(
  _ x: Tensor, _ weight: Tensor, _ bias: Tensor?, stride: Int, padding: Padding, leaking slope: Float?
) -> Tensor {
  guard x.shape.rank == 4, weight.shape.rank == 4, x.shape[3] == weight.shape[2],
    bias.map({ $0.shape == [weight.shape[3]] }) ?? true
  else {
    fatalError(
      "conv2D(x, W, b) takes x of [n × height × width × in], W of [height × width × in × out] and b of [out]; it was given \(x.shape), \(weight.shape) and \(bias?.shape ?? [])."
    )
  }
  let windows = Windows(over: x.shape, kernel: weight.shape, stride, padding)
  let y = Tensor(uninitialized: [x.shape[0], windows.rows, windows.columns, weight.shape[3]])
  windows.convolve(
    x.shape[0], from: x.storage.start, weight.matrix, startingWith: bias?.storage.start, leaking: slope,
    into: y.storage.start)
  guard let tape = x.tape ?? weight.tape ?? bias?.tape else { return y }
  return tape.record(y) { upstream, gradients in
    let upstream = slope.map { upstream.leaked(where: y, $0) } ?? upstream
    if weight.isTraced {
      gradients.add(
        convolutionSlope(x.detached, upstream, kernel: weight.shape, stride: stride, padding: padding),
        to: weight)
    }
    if let bias, bias.isTraced { gradients.add(upstream.columnSums(), to: bias) }
    if x.isTraced {
      gradients.add(
        convTranspose2D(
          upstream, weight.detached, nil, over: x.shape, stride: stride, padding: padding, leaking: nil),
        to: x)
    }
  }
}

/// The slope of a convolution's kernels, ∂L/∂W = windows(x)ᵀ · u, from images and the gradient u at the grids over them.
///
/// x: [n × height × width × in], u: [n × rows × columns × out] → [kernel height × kernel width × in × out]
///
/// Convolution, transposed convolution and this one are each linear in both operands, so the derivatives of each are the
/// other two: ∂L/∂x = the transposed convolution of u, ∂L/∂u = the convolution of x, both with the upstream gradient
/// as kernels.
func convolutionSlope(_ x: Tensor, _ u: Tensor, kernel: Shape, stride: Int, padding: Padding) -> Tensor {
  let windows = Windows(over: x.shape, kernel: kernel, stride, padding)
  let slope = Tensor(
    kernel,
    windows.weightGradient(
      x.shape[0], from: x.storage.start, u.storage.start, channels: u.shape[3]))
  guard let tape = x.tape ?? u.tape else { return slope }
  return tape.record(slope) { upstream, gradients in
    if x.isTraced {
      gradients.add(
        convTranspose2D(
          u.detached, upstream, nil, over: x.shape, stride: stride, padding: padding, leaking: nil), to: x)
    }
    if u.isTraced {
      gradients.add(
        conv2D(x.detached, upstream, nil, stride: stride, padding: padding, leaking: nil), to: u)
    }
  }
}

extension Conv2D: PassesGradientBack {
  /// ∂L/∂x = the transposed convolution of ∂L/∂y.
  public func passBack(_ upstream: Tensor, input: Tensor, output: Tensor) -> Tensor {
    convTranspose2D(
      upstream, weight.value, nil, over: input.shape, stride: stride, padding: padding, leaking: nil)
  }

  public func parameterGradients(_ upstream: Tensor, input: Tensor) -> [Tensor] {
    [
      convolutionSlope(input, upstream, kernel: weight.value.shape, stride: stride, padding: padding),
      upstream.recordedColumnSums(),
    ]
  }
}
