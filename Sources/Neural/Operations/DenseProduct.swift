/// A dense layer's product: y = x·W + b, with b added to every row.
///
/// x: [n × in], W: [in × out], b: [out] → y: [n × out]
///
/// ∂L/∂x = ∂L/∂y · Wᵀ,  ∂L/∂W = xᵀ · ∂L/∂y,  ∂L/∂b = the column sums of ∂L/∂y.
/// A gradient that nobody watches, such as that of a frozen W, is not computed.
public func dense(_ x: Tensor, _ weight: Tensor, _ bias: Tensor) -> Tensor {
  guard x.shape.rank == 2, weight.shape.rank == 2, x.shape[1] == weight.shape[0],
    bias.shape == [weight.shape[1]]
  else {
    fatalError(
      "dense(x, W, b) takes x of [n × in], W of [in × out] and b of [out]; it was given \(x.shape), \(weight.shape) and \(bias.shape)."
    )
  }
  let (n, inputs, outputs) = (x.shape[0], weight.shape[0], weight.shape[1])
  let product = Tensor([n, outputs], Storage(count: n * outputs))
  multiply(x.matrix, weight.matrix, startingWith: bias.storage.start, into: product.storage.start)
  guard let tape = x.tape ?? weight.tape ?? bias.tape else { return product }
  return tape.record(product) { upstream, gradients in
    if weight.isTraced {
      let slope = Tensor([inputs, outputs], Storage(count: inputs * outputs))
      multiply(x.matrix.transposed, upstream.matrix, into: slope.storage.start)
      gradients.add(slope, to: weight)
    }
    if bias.isTraced { gradients.add(upstream.columnSums(), to: bias) }
    if x.isTraced {
      let slope = Tensor([n, inputs], Storage(count: n * inputs))
      multiply(upstream.matrix, weight.matrix.transposed, into: slope.storage.start)
      gradients.add(slope, to: x)
    }
  }
}
