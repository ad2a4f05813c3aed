/// The product of two matrices, either of which may be read as its transpose: Y = A·B.
///
/// A: [m × k], B: [k × n], as read → Y: [m × n]
///
/// ∂L/∂A = ∂L/∂Y · Bᵀ,  ∂L/∂B = Aᵀ · ∂L/∂Y, each transposed back where the operand was. A gradient that nobody watches
/// is not computed.
public func matrixProduct(
  _ a: Tensor, _ b: Tensor, transposingLeft: Bool = false, transposingRight: Bool = false
) -> Tensor {
  guard a.shape.rank == 2, b.shape.rank == 2,
    a.shape[transposingLeft ? 0 : 1] == b.shape[transposingRight ? 1 : 0]
  else {
    func told(_ shape: Shape, _ isTransposed: Bool) -> String { isTransposed ? "(\(shape))ᵀ" : "\(shape)" }
    fatalError(
      "A product takes two matrices, the left with as many columns as the right has rows; it was given \(told(a.shape, transposingLeft)) and \(told(b.shape, transposingRight))."
    )
  }
  let left = transposingLeft ? a.matrix.transposed : a.matrix
  let right = transposingRight ? b.matrix.transposed : b.matrix
  let y = Tensor([left.height, right.width], Storage(count: left.height * right.width))
  multiply(left, right, into: y.storage.start)
  guard let tape = a.tape ?? b.tape else { return y }
  return tape.record(y) { upstream, gradients in
    let left = transposingLeft ? a.matrix.transposed : a.matrix
    let right = transposingRight ? b.matrix.transposed : b.matrix
    if a.isTraced {
      let slope = Tensor(a.shape, Storage(count: a.count))
      if transposingLeft {
        multiply(right, upstream.matrix.transposed, into: slope.storage.start)
      } else {
        multiply(upstream.matrix, right.transposed, into: slope.storage.start)
      }
      gradients.add(slope, to: a)
    }
    if b.isTraced {
      let slope = Tensor(b.shape, Storage(count: b.count))
      if transposingRight {
        multiply(upstream.matrix.transposed, left, into: slope.storage.start)
      } else {
        multiply(left.transposed, upstream.matrix, into: slope.storage.start)
      }
      gradients.add(slope, to: b)
    }
  }
}
