/// For each column, the sum over all rows of what `add` adds to `sums` for a row: [columns].
///
/// Rows are summed in blocks of 64 in single precision, and the blocks in double: as fast as the one and nearly as exact
/// as the other, and the same on any number of threads.
@inline(__always)
func columnTotals(
  _ rows: Int, _ columns: Int, _ add: (_ row: Int, _ sums: UnsafeMutablePointer<Float>) -> Void
) -> Tensor {
  let blocks = (rows + 63) / 64
  let partial = Storage(zeros: blocks * columns)
  inParallel(blocks, grain: max(1, 16_384 / (64 * max(columns, 1))), unit: 1) { part in
    for block in part {
      let sums = partial.start + block &* columns
      for row in block &* 64..<min(block &* 64 &+ 64, rows) { add(row, sums) }
    }
  }
  return Tensor([columns]) { totals in
    for column in 0..<columns {
      var total = 0.0
      for block in 0..<blocks { total += Double(partial.start[block &* columns &+ column]) }
      totals[column] = Float(total)
    }
  }
}
