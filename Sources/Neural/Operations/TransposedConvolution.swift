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
      n, enlarged(x.shape[1], size.height, stride, padding),
      enlarged(x.shape[2], size.width, stride, padding),
      outputs,
    ])
  let windows = Windows(over: y.shape, size: size, stride: stride, padding: padding)
  windows.scatter(
    n, from: x.storage.start, weight.matrix, startingWith: bias.storage.start, into: y.storage.start)
  guard let tape = x.tape ?? weight.tape ?? bias.tape else { return y }
  return tape.record(y) { upstream, gradients in
    if weight.isTraced {
      let slope = windows.slope(n, from: upstream.storage.start, x.storage.start, channels: inputs)
      gradients.add(Tensor(weight.shape, slope), to: weight)
    }
    if bias.isTraced { gradients.add(upstream.columnSums(), to: bias) }
    if x.isTraced {
      let slope = Tensor(uninitialized: x.shape)
      windows.gather(n, from: upstream.storage.start, weight.matrix, into: slope.storage.start)
      gradients.add(slope, to: x)
    }
  }
}

/// The side of an image over which so many windows lie.
func enlarged(_ places: Int, _ size: Int, _ stride: Int, _ padding: Padding) -> Int {
  padding == .same ? places * stride : places * stride + max(size - stride, 0)
}
