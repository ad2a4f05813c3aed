/// Below this many multiplications a call of the library costs more than the work.
let smallestProductForLibrary = 16_384

/// C = A·B + c₀ on every row, for matrices so small that a library spends its time preparing.
///
/// 16 neighbouring entries of a row of C grow together in one wide register, and four rows at a time, so that
/// each load of B serves four.
func multiplySmall(
  _ a: Matrix, _ b: Matrix, startingWith start: UnsafePointer<Float>?, into c: UnsafeMutablePointer<Float>
) {
  let (n, k) = (b.width, a.width)
  if n == 1, !a.isTransposed {
    multiplySmall(a, column: b.start, startingWith: start?.pointee ?? 0, into: c)
    return
  }
  // One panel is all of C: what a row writes too far to the right, the next one writes over.
  let mayOverrun = n <= 16
  for first in stride(from: 0, to: n, by: 16) {
    let (width, start, target) = (min(16, n - first), start.map { $0 + first }, c + first)
    if b.isTransposed {
      withUnsafeTemporaryAllocation(of: SIMD16<Float>.self, capacity: max(k, 1)) { panel in
        guard let panel = panel.baseAddress else { return }
        copyColumns(of: b, from: first, width, to: panel)
        multiplyPanel(a, panel, k, 64, start, into: target, n, width, mayOverrun)
      }
    } else {
      multiplyPanel(
        a, UnsafeRawPointer(b.start + first), k, 4 &* b.rowLength, start, into: target, n, width, mayOverrun)
    }
  }
}

/// Up to sixteen columns of C, from a panel of as many of B: k rows that lie `step` bytes apart. Where B has fewer, what
/// stands in the lanes behind does not matter.
private func multiplyPanel(
  _ a: Matrix, _ panel: UnsafeRawPointer, _ k: Int, _ step: Int, _ start: UnsafePointer<Float>?,
  into c: UnsafeMutablePointer<Float>, _ rowLength: Int, _ width: Int, _ mayOverrun: Bool
) {
  let (m, down, right) = (a.height, a.isTransposed ? 1 : a.rowLength, a.isTransposed ? a.rowLength : 1)
  // Storage has room for a load that runs over the end.
  let origin = start.map { UnsafeRawPointer($0).loadUnaligned(as: SIMD16<Float>.self) } ?? SIMD16()
  var row = 0
  while row < m {
    var entry = a.start + row &* down
    let target = c + row &* rowLength
    if row + 4 <= m {
      var (s0, s1, s2, s3) = (origin, origin, origin, origin)
      for i in 0..<k {
        let column = panel.loadUnaligned(fromByteOffset: i &* step, as: SIMD16<Float>.self)
        s0.addProduct(column, entry[0])
        s1.addProduct(column, entry[down])
        s2.addProduct(column, entry[2 &* down])
        s3.addProduct(column, entry[3 &* down])
        entry += right
      }
      store(s0, width, mayOverrun, to: target)
      store(s1, width, mayOverrun, to: target + rowLength)
      store(s2, width, mayOverrun, to: target + 2 &* rowLength)
      store(s3, width, mayOverrun, to: target + 3 &* rowLength)
      row += 4
    } else {
      var sum = origin
      for i in 0..<k {
        sum.addProduct(
          panel.loadUnaligned(fromByteOffset: i &* step, as: SIMD16<Float>.self), entry[0])
        entry += right
      }
      store(sum, width, mayOverrun, to: target)
      row += 1
    }
  }
}

/// C = A·b + c₀ where B is a single column, as in the last layer of a discriminator: each entry of C grows in the lanes of a
/// wide register, along a row of A, and the lanes are summed at the end.
private func multiplySmall(
  _ a: Matrix, column b: UnsafePointer<Float>, startingWith start: Float, into c: UnsafeMutablePointer<Float>
) {
  let (k, whole) = (a.columns, a.columns & ~15)
  for row in 0..<a.rows {
    let entries = a.start + row &* a.rowLength
    var lanes = SIMD16<Float>()
    for i in stride(from: 0, to: whole, by: 16) {
      lanes.addProduct(
        UnsafeRawPointer(entries + i).loadUnaligned(as: SIMD16<Float>.self),
        UnsafeRawPointer(b + i).loadUnaligned(as: SIMD16<Float>.self))
    }
    var sum = start + (whole > 0 ? lanes.sum() : 0)
    for i in whole..<k { sum += entries[i] * b[i] }
    c[row] = sum
  }
}

/// Up to sixteen columns of a transposed B side by side.
@inline(__always)
private func copyColumns(
  of b: Matrix, from first: Int, _ width: Int, to panel: UnsafeMutablePointer<SIMD16<Float>>
) {
  let lanes = UnsafeMutableRawPointer(panel).assumingMemoryBound(to: Float.self)
  for lane in 0..<width {
    let source = b.start + (first &+ lane) &* b.rowLength
    for row in 0..<b.height { lanes[16 &* row &+ lane] = source[row] }
  }
}

@inline(__always)
private func store(
  _ sum: SIMD16<Float>, _ width: Int, _ mayOverrun: Bool, to target: UnsafeMutablePointer<Float>
) {
  if width == 16 || mayOverrun {
    UnsafeMutableRawPointer(target).storeBytes(of: sum, as: SIMD16<Float>.self)
  } else {
    for lane in 0..<width { target[lane] = sum[lane] }
  }
}
