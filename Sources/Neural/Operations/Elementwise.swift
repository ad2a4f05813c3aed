extension Tensor {
  /// A tensor of this shape whose entries `loop` computes from these ones, part by part.
  ///
  /// The loop stands in the operation itself, not here around a function of one entry: that is what lets the
  /// compiler make wide vectors of it, on each thread.
  @inline(__always)
  func mapped(
    _ loop: (_ x: UnsafePointer<Float>, _ y: UnsafeMutablePointer<Float>, _ part: Range<Int>) -> Void
  ) -> Tensor {
    let beginning = Work.begin()
    defer { Work.entries.end(beginning) }
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
    let beginning = Work.begin()
    defer { Work.entries.end(beginning) }
    let result = Storage(count: count)
    let (a, b, y) = (UnsafePointer(storage.start), UnsafePointer(other.storage.start), result.start)
    inParallel(count) { loop(a, b, y, $0) }
    return Tensor(shape, result)
  }

  /// As a matrix for a product.
  var matrix: Matrix { Matrix(start: storage.start, rows: shape.rows, columns: shape.columns) }

  /// The sum of each column: [n × m] → [m].
  func columnSums() -> Tensor {
    let beginning = Work.begin()
    defer { Work.sums.end(beginning) }
    let (columns, start) = (shape.columns, storage.start)
    return columnTotals(shape.rows, columns) { rows, sums in
      if columns <= 16 {
        // All of them grow in one register. What stands behind a row's last entry, nobody will look at.
        var total = SIMD16<Float>()
        for row in rows {
          total += UnsafeRawPointer(start + row &* columns).loadUnaligned(as: SIMD16<Float>.self)
        }
        for column in 0..<columns { sums[column] = total[column] }
      } else {
        for row in rows {
          let entries = start + row &* columns
          for column in 0..<columns { sums[column] += entries[column] }
        }
      }
    }
  }
}

/// For each column, the sum over all rows of what `add` adds to `sums` for some of them: [columns].
///
/// Rows are summed in blocks of 64 in single precision, and the blocks in double: as fast as the one and nearly as exact
/// as the other, and the same on any number of threads.
@inline(__always)
func columnTotals(
  _ rows: Int, _ columns: Int, _ add: (_ rows: Range<Int>, _ sums: UnsafeMutablePointer<Float>) -> Void
) -> Tensor {
  let blocks = (rows + 63) / 64
  let partial = Storage(zeros: blocks * columns)
  inParallel(blocks, grain: max(1, 16_384 / (64 * max(columns, 1))), unit: 1) { part in
    for block in part {
      add(block &* 64..<min(block &* 64 &+ 64, rows), partial.start + block &* columns)
    }
  }
  guard blocks != 1 else { return Tensor([columns], partial) }
  return Tensor([columns]) { totals in
    for column in 0..<columns {
      var total = 0.0
      for block in 0..<blocks { total += Double(partial.start[block &* columns &+ column]) }
      totals[column] = Float(total)
    }
  }
}

extension Tensor {
  /// The sum of all entries, a scalar. ∂L/∂x = ∂L/∂y everywhere.
  public func sum() -> Tensor { reduced(scale: 1) }

  /// The mean of all entries, a scalar: y = Σ x / n. ∂L/∂x = ∂L/∂y / n everywhere.
  public func mean() -> Tensor { reduced(scale: 1 / Float(max(count, 1))) }

  private func reduced(scale: Float) -> Tensor {
    let beginning = Work.begin()
    defer { Work.sums.end(beginning) }
    // Summed in double precision: 50,000 pixels lose four digits otherwise.
    let total = withValues { $0.reduce(0.0) { $0 + Double($1) } }
    let y = Tensor(Float(total * Double(scale)))
    guard let tape else { return y }
    return tape.record(y) { upstream, gradients in
      gradients.add(Tensor(shape, repeating: upstream.scalar * scale), to: self)
    }
  }
}
