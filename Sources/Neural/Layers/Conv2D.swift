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
  guard x.shape.rank == 4, weight.shape.rank == 4, x.shape[3] == weight.shape[2],
    bias.shape == [weight.shape[3]]
  else {
    fatalError(
      "conv2D(x, W, b) takes x of [n × height × width × in], W of [height × width × in × out] and b of [out]; it was given \(x.shape), \(weight.shape) and \(bias.shape)."
    )
  }
  let (n, outputs) = (x.shape[0], weight.shape[3])
  let windows = Windows(
    over: x.shape, size: (weight.shape[0], weight.shape[1]), stride: stride, padding: padding)
  let y = Tensor(uninitialized: [n, windows.rows, windows.columns, outputs])
  windows.convolve(
    n, from: x.storage.start, weight.matrix, startingWith: bias.storage.start, into: y.storage.start)
  guard let tape = x.tape ?? weight.tape ?? bias.tape else { return y }
  return tape.record(y) { upstream, gradients in
    if weight.isTraced {
      let slope = windows.weightGradient(n, from: x.storage.start, upstream.storage.start, channels: outputs)
      gradients.add(Tensor(weight.shape, slope), to: weight)
    }
    if bias.isTraced { gradients.add(upstream.columnSums(), to: bias) }
    if x.isTraced {
      let slope = Tensor(uninitialized: x.shape)
      windows.convolveTransposed(n, from: upstream.storage.start, weight.matrix, into: slope.storage.start)
      gradients.add(slope, to: x)
    }
  }
}
