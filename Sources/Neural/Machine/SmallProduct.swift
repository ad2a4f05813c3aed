/// Below this many multiplications a call of the library costs more than the work.
let smallestProductForLibrary = 16_384

/// C = A·B + c₀ on every row, for matrices so small that a library spends its time preparing.
///
/// 16 neighbouring entries of a row of C grow together in one wide register, and four rows at a time, so that
/// each load of B serves four.
func multiplySmall(
  _ a: Matrix, _ b: Matrix, startingWith start: UnsafePointer<Float>?, into c: UnsafeMutablePointer<Float>
) {
  let (m, n, k) = (a.height, b.width, a.width)
  if n == 1, !a.isTransposed {
    multiplySmall(a, column: b.start, startingWith: start?.pointee ?? 0, into: c)
    return
  }
  let (down, right) = a.isTransposed ? (1, a.rowLength) : (a.rowLength, 1)
  let memory = Storage(count: 16 * k)
  memory.start.withMemoryRebound(to: SIMD16<Float>.self, capacity: k) { panel in
    for first in stride(from: 0, to: n, by: 16) {
      let width = min(16, n - first)
      copyColumns(of: b, from: first, width, to: panel)
      let origin =
        start.map { UnsafeRawPointer($0 + first).loadUnaligned(as: SIMD16<Float>.self) } ?? SIMD16()
      // One panel is all of C: what a row writes too far to the right, the next one writes over.
      let mayOverrun = n <= 16
      var row = 0
      while row < m {
        var entry = a.start + row &* down
        let target = c + row &* n + first
        if row + 4 <= m {
          var (s0, s1, s2, s3) = (origin, origin, origin, origin)
          for i in 0..<k {
            let column = panel[i]
            s0.addProduct(column, entry[0])
            s1.addProduct(column, entry[down])
            s2.addProduct(column, entry[2 &* down])
            s3.addProduct(column, entry[3 &* down])
            entry += right
          }
          store(s0, width, mayOverrun, to: target)
          store(s1, width, mayOverrun, to: target + n)
          store(s2, width, mayOverrun, to: target + 2 &* n)
          store(s3, width, mayOverrun, to: target + 3 &* n)
          row += 4
        } else {
          var sum = origin
          for i in 0..<k {
            sum.addProduct(panel[i], entry[0])
            entry += right
          }
          store(sum, width, mayOverrun, to: target)
          row += 1
        }
      }
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
    var sum = start + lanes.sum()
    for i in whole..<k { sum += entries[i] * b[i] }
    c[row] = sum
  }
}

/// Sixteen columns of B side by side; where B has fewer, what stands in the lanes behind does not matter.
@inline(__always)
private func copyColumns(
  of b: Matrix, from first: Int, _ width: Int, to panel: UnsafeMutablePointer<SIMD16<Float>>
) {
  for row in 0..<b.height {
    if b.isTransposed {
      let source = b.start + first &* b.rowLength + row
      let lanes = UnsafeMutableRawPointer(panel + row).assumingMemoryBound(to: Float.self)
      for lane in 0..<width { lanes[lane] = source[lane &* b.rowLength] }
    } else {
      // Storage has room for a load that runs over the end.
      panel[row] = UnsafeRawPointer(b.start + row &* b.rowLength + first).loadUnaligned(
        as: SIMD16<Float>.self)
    }
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
