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

  public func callAsFunction(_ input: Tensor, _ mode: Mode) -> Tensor { self(input, leaking: nil) }
}

/// A dense layer's product: y = x·W + b, with b added to every row.
///
/// x: [n × in], W: [in × out], b: [out] → y: [n × out]
///
/// ∂L/∂x = ∂L/∂y · Wᵀ,  ∂L/∂W = xᵀ · ∂L/∂y,  ∂L/∂b = the column sums of ∂L/∂y.
/// A gradient that nobody watches, such as that of a frozen W, is not computed.
public func dense(_ x: Tensor, _ weight: Tensor, _ bias: Tensor) -> Tensor {
  dense(x, weight, bias, leaking: nil)
}

/// The same, and the leaky rectifier of it where there is a slope: y = leaky(x·W + b), the bits of the one after the other.
func dense(_ x: Tensor, _ weight: Tensor, _ bias: Tensor, leaking slope: Float?) -> Tensor {
  guard x.shape.rank == 2, weight.shape.rank == 2, x.shape[1] == weight.shape[0],
    bias.shape == [weight.shape[1]]
  else {
    fatalError(
      "dense(x, W, b) takes x of [n × in], W of [in × out] and b of [out]; it was given \(x.shape), \(weight.shape) and \(bias.shape)."
    )
  }
  let (n, outputs) = (x.shape[0], weight.shape[1])
  let y = Tensor(uninitialized: [n, outputs])
  let result = y.storage.start
  multiply(x.matrix, weight.matrix, startingWith: bias.storage.start, into: result)
  if let slope {
    let beginning = Work.begin()
    defer { Work.entries.end(beginning) }
    inParallel(y.count) { leak(result, slope, $0) }
  }
  guard let tape = x.tape ?? weight.tape ?? bias.tape else { return y }
  return tape.record(y) { upstream, gradients in
    let upstream = slope.map { upstream.leaked(where: y, $0) } ?? upstream
    if weight.isTraced {
      let slope = Tensor(uninitialized: weight.shape)
      multiply(x.matrix.transposed, upstream.matrix, into: slope.storage.start)
      gradients.add(slope, to: weight)
    }
    if bias.isTraced { gradients.add(upstream.columnSums(), to: bias) }
    if x.isTraced {
      let slope = Tensor(uninitialized: x.shape)
      multiply(upstream.matrix, weight.matrix.transposed, into: slope.storage.start)
      gradients.add(slope, to: x)
    }
  }
}

extension Dense: Rectifying {
  func callAsFunction(_ input: Tensor, leaking slope: Float?) -> Tensor {
    dense(input, weight.value, bias.value, leaking: slope)
  }
}

extension Dense: PassesGradientBack {
  /// ∂L/∂x = ∂L/∂y · Wᵀ. It depends on W, to which it will pass a gradient in turn.
  public func passBack(_ upstream: Tensor, input: Tensor, output: Tensor) -> Tensor {
    matrixProduct(upstream, weight.value, transposingRight: true)
  }

  /// ∂L/∂W = xᵀ · ∂L/∂y, ∂L/∂b = the column sums of ∂L/∂y.
  public func parameterGradients(_ upstream: Tensor, input: Tensor) -> [Tensor] {
    [matrixProduct(input, upstream, transposingLeft: true), upstream.recordedColumnSums()]
  }
}
