/// Sums, differences, products and quotients of entries.
///
/// The right operand may also be a number, a vector [m] for every row of [n × m] (a bias), or a column
/// [n × 1] for every column. Its gradient is then summed over the places where it was used.

/// a + b. ∂L/∂a = ∂L/∂y, ∂L/∂b = ∂L/∂y.
public func + (a: Tensor, b: Tensor) -> Tensor {
  let y = Broadcast(b, over: a).apply { $0 + $1 }
  return record(y, a, b, towardA: { $0 }, towardB: { $0 })
}

/// a − b. ∂L/∂a = ∂L/∂y, ∂L/∂b = −∂L/∂y.
public func - (a: Tensor, b: Tensor) -> Tensor {
  let y = Broadcast(b, over: a).apply { $0 - $1 }
  return record(y, a, b, towardA: { $0 }, towardB: { $0.mapped { -$0 } })
}

/// a · b, entry by entry. ∂L/∂a = ∂L/∂y · b, ∂L/∂b = ∂L/∂y · a.
public func * (a: Tensor, b: Tensor) -> Tensor {
  let y = Broadcast(b, over: a).apply { $0 * $1 }
  return record(
    y, a, b,
    towardA: { Broadcast(b, over: $0).apply { $0 * $1 } },
    towardB: { $0.zipped(a) { $0 * $1 } })
}

/// a / b, entry by entry. ∂L/∂a = ∂L/∂y / b, ∂L/∂b = −∂L/∂y · a / b².
public func / (a: Tensor, b: Tensor) -> Tensor {
  let y = Broadcast(b, over: a).apply { $0 / $1 }
  return record(
    y, a, b,
    towardA: { Broadcast(b, over: $0).apply { $0 / $1 } },
    towardB: { Broadcast(b, over: $0.zipped(y) { -$0 * $1 }).apply { $0 / $1 } })
}

/// −a. ∂L/∂a = −∂L/∂y.
public prefix func - (a: Tensor) -> Tensor { a * -1 }

extension Tensor: ExpressibleByFloatLiteral, ExpressibleByIntegerLiteral {
  /// A number in a formula, as in `1 - x`, is a scalar.
  public init(floatLiteral value: Float) { self.init(value) }
  public init(integerLiteral value: Int) { self.init(Float(value)) }
}

/// One operand repeated along the other: where each entry of the larger finds its partner.
private struct Broadcast {
  let small: Tensor
  let large: Tensor
  /// How far to go in `small` for a step down and a step right in `large`.
  let rowStep: Int
  let columnStep: Int

  init(_ small: Tensor, over large: Tensor) {
    (self.small, self.large) = (small, large)
    let (rows, columns) = (large.shape.rows, large.shape.columns)
    switch (small.shape.rows, small.shape.columns) {
    case (rows, columns): (rowStep, columnStep) = (columns, 1)
    case (1, 1): (rowStep, columnStep) = (0, 0)
    case (1, columns): (rowStep, columnStep) = (0, 1)
    case (rows, 1): (rowStep, columnStep) = (1, 0)
    default:
      fatalError(
        "Entries of shapes \(large.shape) and \(small.shape) cannot be paired: the second must be the same shape, a number, a vector of \(columns) or a column of \(rows)."
      )
    }
  }

  var isWhole: Bool { small.count == large.count }

  @inline(__always)
  func apply(_ f: (Float, Float) -> Float) -> Tensor {
    if isWhole { return large.zipped(small, f) }
    return Tensor(large.shape) { result in
      guard let result = result.baseAddress else { return }
      let columns = large.shape.columns
      for row in 0..<large.shape.rows {
        let (entries, partners) = (large.storage.start + row * columns, small.storage.start + row * rowStep)
        let target = result + row * columns
        if columnStep == 0 {
          let partner = partners[0]
          for column in 0..<columns { target[column] = f(entries[column], partner) }
        } else {
          for column in 0..<columns { target[column] = f(entries[column], partners[column]) }
        }
      }
    }
  }

  /// The way back: the sum of `large` over all places that used the same entry of `small`.
  func folded() -> Tensor {
    if isWhole { return Tensor(small.shape, large.storage) }
    return Tensor(small.shape) { sums in
      sums.initialize(repeating: 0)
      let columns = large.shape.columns
      for row in 0..<large.shape.rows {
        for column in 0..<columns {
          sums[row * rowStep + column * columnStep] += large.storage.start[row * columns + column]
        }
      }
    }
  }
}

/// Either operand may be the smaller one; the formulas above are written for b.
private func record(
  _ y: Tensor, _ a: Tensor, _ b: Tensor,
  towardA: @escaping (Tensor) -> Tensor, towardB: @escaping (Tensor) -> Tensor
) -> Tensor {
  guard let tape = a.tape ?? b.tape else { return y }
  return tape.record(y) { upstream, gradients in
    if a.isTraced { gradients.add(towardA(upstream), to: a) }
    if b.isTraced { gradients.add(Broadcast(b, over: towardB(upstream)).folded(), to: b) }
  }
}
