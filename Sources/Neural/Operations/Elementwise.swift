extension Tensor {
  /// A tensor of this shape whose entries `loop` computes from these ones, part by part.
  ///
  /// The loop stands in the operation itself, not here around a function of one entry: that is what lets the
  /// compiler make wide vectors of it, on each thread.
  @inline(__always)
  func mapped(
    _ loop: (_ x: UnsafePointer<Float>, _ y: UnsafeMutablePointer<Float>, _ part: Range<Int>) -> Void
  ) -> Tensor {
    let result = Storage(count: count)
    let (x, y) = (UnsafePointer(storage.start), result.start)
    inParallel(count) { loop(x, y, $0) }
    return Tensor(shape, result)
  }

  /// The same from the entries of two tensors of one shape.
  @inline(__always)
  func zipped(
    _ other: Tensor,
    _ loop: (
      _ a: UnsafePointer<Float>, _ b: UnsafePointer<Float>, _ y: UnsafeMutablePointer<Float>,
      _ part: Range<Int>
    ) -> Void
  ) -> Tensor {
    let result = Storage(count: count)
    let (a, b, y) = (UnsafePointer(storage.start), UnsafePointer(other.storage.start), result.start)
    inParallel(count) { loop(a, b, y, $0) }
    return Tensor(shape, result)
  }

  /// As a matrix for a product.
  var matrix: Matrix { Matrix(start: storage.start, rows: shape.rows, columns: shape.columns) }

  /// The sum of each column: [n × m] → [m].
  func columnSums() -> Tensor {
    let (columns, start) = (shape.columns, storage.start)
    return columnTotals(shape.rows, columns) { row, sums in
      let entries = start + row &* columns
      for column in 0..<columns { sums[column] += entries[column] }
    }
  }
}
