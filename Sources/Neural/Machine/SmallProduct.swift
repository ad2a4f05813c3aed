/// Below this many multiplications a call of the library costs more than the work; measured, see the tests'
/// timing of both.
let smallestProductForLibrary = 16_384

/// C = A·B, or C + A·B, for matrices so small that a library spends its time preparing.
///
/// B is copied into panels of 16 columns, padded with zeros; then 16 entries of a row of C grow together in
/// one wide register, four rows at a time so that each load of B serves four.
func multiplySmall(_ a: Matrix, _ b: Matrix, into c: UnsafeMutablePointer<Float>, adding: Bool) {
  let (m, n, k) = (a.height, b.width, a.width)
  let (aRow, aColumn) = a.isTransposed ? (1, a.columns) : (a.columns, 1)
  let (bRow, bColumn) = b.isTransposed ? (1, b.columns) : (b.columns, 1)
  withUnsafeTemporaryAllocation(of: SIMD16<Float>.self, capacity: max(k, 1)) { panel in
    guard let panel = panel.baseAddress else { return }
    for first in stride(from: 0, to: n, by: 16) {
      let width = min(16, n - first)
      for row in 0..<k {
        let source = b.start + (row &* bRow &+ first &* bColumn)
        if width == 16 && bColumn == 1 {
          panel[row] = UnsafeRawPointer(source).loadUnaligned(as: SIMD16<Float>.self)
        } else {
          panel[row] = SIMD16()
          let lanes = UnsafeMutableRawPointer(panel + row).assumingMemoryBound(to: Float.self)
          for lane in 0..<width { lanes[lane] = source[lane &* bColumn] }
        }
      }
      var row = 0
      while row + 4 <= m {
        var (s0, s1, s2, s3) = (SIMD16<Float>(), SIMD16<Float>(), SIMD16<Float>(), SIMD16<Float>())
        var entry = a.start + row * aRow
        for i in 0..<k {
          let column = panel[i]
          s0.addProduct(column, entry[0])
          s1.addProduct(column, entry[aRow])
          s2.addProduct(column, entry[2 * aRow])
          s3.addProduct(column, entry[3 * aRow])
          entry += aColumn
        }
        let target = c + row * n + first
        store(s0, width, to: target, adding)
        store(s1, width, to: target + n, adding)
        store(s2, width, to: target + 2 * n, adding)
        store(s3, width, to: target + 3 * n, adding)
        row += 4
      }
      while row < m {
        var sum = SIMD16<Float>()
        for i in 0..<k { sum.addProduct(panel[i], a.start[row * aRow + i * aColumn]) }
        store(sum, width, to: c + row * n + first, adding)
        row += 1
      }
    }
  }
}

@inline(__always)
private func store(_ sum: SIMD16<Float>, _ width: Int, to target: UnsafeMutablePointer<Float>, _ adding: Bool) {
  if width == 16 && !adding {
    UnsafeMutableRawPointer(target).storeBytes(of: sum, as: SIMD16<Float>.self)
    return
  }
  withUnsafeBytes(of: sum) { bytes in
    let lanes = bytes.assumingMemoryBound(to: Float.self)
    for lane in 0..<width { target[lane] = adding ? target[lane] + lanes[lane] : lanes[lane] }
  }
}
