/// Sums, differences, products, quotients and roots of entries.
///
/// Either operand may also be smaller: a number, a vector [m] for every row of [n × m], or a column [n × 1] for
/// every column. Its gradient is then summed over all the places where it was used.

/// a + b. ∂L/∂a = ∂L/∂y, ∂L/∂b = ∂L/∂y.
public func + (a: Tensor, b: Tensor) -> Tensor {
  entrywise(a, b, loop: { a, b, y, part in for i in part { y[i] = a[i] + b[i] } }) { dy, _, _ in (dy, dy) }
}

/// a − b. ∂L/∂a = ∂L/∂y, ∂L/∂b = −∂L/∂y.
public func - (a: Tensor, b: Tensor) -> Tensor {
  entrywise(a, b, loop: { a, b, y, part in for i in part { y[i] = a[i] - b[i] } }) { dy, _, _ in (dy, -dy) }
}

/// a · b, entry by entry. ∂L/∂a = ∂L/∂y · b, ∂L/∂b = ∂L/∂y · a.
public func * (a: Tensor, b: Tensor) -> Tensor {
  entrywise(a, b, loop: { a, b, y, part in for i in part { y[i] = a[i] * b[i] } }) { dy, a, b in
    (dy * b, dy * a)
  }
}

/// a / b, entry by entry. ∂L/∂a = ∂L/∂y / b, ∂L/∂b = −∂L/∂y · a / b².
public func / (a: Tensor, b: Tensor) -> Tensor {
  entrywise(a, b, loop: { a, b, y, part in for i in part { y[i] = a[i] / b[i] } }) { dy, a, b in
    (dy / b, -(dy * a / (b * b)))
  }
}

/// −a. ∂L/∂a = −∂L/∂y.
public prefix func - (a: Tensor) -> Tensor { a * -1 }

/// The square root of each entry, y = √x.
///
/// ∂L/∂x = ∂L/∂y / (2y), infinite at 0: add a little to what may be 0.
public func squareRoot(_ x: Tensor) -> Tensor {
  let y = x.mapped { x, y, part in for i in part { y[i] = x[i].squareRoot() } }
  guard let tape = x.tape else { return y }
  return tape.record(y) { upstream, gradients in
    gradients.add(
      upstream.zipped(y) { dy, y, dx, part in for i in part { dx[i] = dy[i] / (2 * y[i]) } }, to: x)
  }
}

extension Tensor: ExpressibleByFloatLiteral, ExpressibleByIntegerLiteral {
  /// A number in a formula, as in `1 - x`, is a scalar.
  public init(floatLiteral value: Float) { self.init(value) }
  public init(integerLiteral value: Int) { self.init(Float(value)) }
}

/// The loop forward, and both gradients from the upstream one and the operands in full size.
@inline(__always)
private func entrywise(
  _ a: Tensor, _ b: Tensor,
  loop: (UnsafePointer<Float>, UnsafePointer<Float>, UnsafeMutablePointer<Float>, Range<Int>) -> Void,
  gradients derivative: @escaping (_ dy: Tensor, _ a: Tensor, _ b: Tensor) -> (Tensor, Tensor)
) -> Tensor {
  let shape = a.count >= b.count ? a.shape : b.shape
  let (left, right) = (a.spread(over: shape), b.spread(over: shape))
  let y = left.zipped(right, loop)
  guard let tape = a.tape ?? b.tape else { return y }
  return tape.record(y) { upstream, gradients in
    let (towardA, towardB) = derivative(upstream, left, right)
    if a.isTraced { gradients.add(towardA.gathered(into: a.shape), to: a) }
    if b.isTraced { gradients.add(towardB.gathered(into: b.shape), to: b) }
  }
}

/// A smaller operand repeated along a larger one: a number everywhere, a vector [m] on every row of [n × m], a
/// column [n × 1] on every column.
extension Tensor {
  /// The values repeated to fill `shape`, as a constant; the tensor itself if it has that shape already.
  func spread(over shape: Shape) -> Tensor {
    guard shape != self.shape else { return detached }
    if count == 1 { return Tensor(shape, repeating: scalar) }
    let (rowStep, columnStep) = steps(in: shape)
    return Tensor(shape) { result in
      for row in 0..<shape.rows {
        for column in 0..<shape.columns {
          result[row * shape.columns + column] = storage.start[row * rowStep + column * columnStep]
        }
      }
    }
  }

  /// The way back: for each entry of a tensor of shape `small`, the sum over all places that it was spread to.
  func gathered(into small: Shape) -> Tensor {
    guard small != shape else { return detached }
    return Tensor(small) { sums in
      sums.initialize(repeating: 0)
      let (rowStep, columnStep) = Tensor(small, storage).steps(in: shape)
      for row in 0..<shape.rows {
        for column in 0..<shape.columns {
          sums[row * rowStep + column * columnStep] += storage.start[row * shape.columns + column]
        }
      }
    }
  }

  /// How far to move in this tensor for one row and for one column of `shape`.
  private func steps(in larger: Shape) -> (row: Int, column: Int) {
    switch (shape.rows, shape.columns) {
    case (larger.rows, larger.columns): return (larger.columns, 1)
    case (1, 1): return (0, 0)
    case (1, larger.columns): return (0, 1)
    case (larger.rows, 1): return (1, 0)
    default:
      fatalError(
        "Shapes \(larger) and \(shape) cannot be paired: they must be the same, or the smaller a number, a vector of \(larger.columns) or a column of \(larger.rows)."
      )
    }
  }
}
