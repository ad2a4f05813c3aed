/// A smaller operand repeated along a larger one: a number everywhere, a vector [m] on every row of [n × m], a
/// column [n × 1] on every column.
extension Tensor {
  /// The values repeated to fill `shape`, as a constant; the tensor itself if it has that shape already.
  func spread(over shape: Shape) -> Tensor {
    guard shape != self.shape else { return detached }
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
