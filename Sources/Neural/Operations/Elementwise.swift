/// The two loops that all elementwise operations run; inlined, so that each becomes a loop of its own.
extension Tensor {
  /// f of each entry.
  @inline(__always)
  func mapped(_ f: (Float) -> Float) -> Tensor {
    Tensor(shape) { result in
      guard let result = result.baseAddress else { return }
      let x = storage.start
      inParallel(count) { for i in $0 { result[i] = f(x[i]) } }
    }
  }

  /// f of the entries of two tensors of the same shape.
  @inline(__always)
  func zipped(_ other: Tensor, _ f: (Float, Float) -> Float) -> Tensor {
    Tensor(shape) { result in
      guard let result = result.baseAddress else { return }
      let (x, y) = (storage.start, other.storage.start)
      inParallel(count) { for i in $0 { result[i] = f(x[i], y[i]) } }
    }
  }

  /// As a matrix for a product.
  var matrix: Matrix { Matrix(start: storage.start, rows: shape.rows, columns: shape.columns) }

  /// The sum of each column: [n × m] → [m].
  func columnSums() -> Tensor {
    let (rows, columns) = (shape.rows, shape.columns)
    return Tensor([columns]) { sums in
      sums.initialize(repeating: 0)
      guard let sums = sums.baseAddress else { return }
      for row in 0..<rows {
        let entries = storage.start + row * columns
        for column in 0..<columns { sums[column] += entries[column] }
      }
    }
  }
}
