#if canImport(CDNNL)
  import CDNNL
#elseif canImport(Accelerate)
  import Accelerate
#endif

/// A matrix in row-major order where it lies, perhaps read as its transpose.
struct Matrix {
  let start: UnsafePointer<Float>
  /// As stored.
  let rows: Int
  let columns: Int
  var isTransposed = false

  var transposed: Matrix { Matrix(start: start, rows: rows, columns: columns, isTransposed: !isTransposed) }
  /// As read.
  var height: Int { isTransposed ? columns : rows }
  var width: Int { isTransposed ? rows : columns }
}

/// C = A·B, with A of m × k, B of k × n and C of m × n, all row-major; with `start`, n numbers, added to every row.
///
/// The one place that knows which library multiplies: oneDNN on Linux, Accelerate on a Mac. Both choose their
/// kernels by what the processor can do.
func multiply(
  _ a: Matrix, _ b: Matrix, startingWith start: UnsafePointer<Float>? = nil,
  into c: UnsafeMutablePointer<Float>
) {
  let (m, n, k) = (a.height, b.width, a.width)
  guard k == b.height else {
    fatalError(
      "A product needs as many columns on the left as rows on the right; \(m) × \(k) by \(b.height) × \(n) has not."
    )
  }
  Engine.count(operations: 2 * m * n * k)
  let beginning = Work.begin()
  defer { Work.products.end(beginning) }
  if m * n * k <= smallestProductForLibrary {
    multiplySmall(a, b, startingWith: start, into: c)
    return
  }
  // Each thread makes its own part of C: whole rows, or whole columns where those are many more. All of B has to be
  // taken up for even one row of C.
  let parts = m * n * k < smallestProductForTwo ? 1 : Engine.threads
  let byRows = m >= n || (m >= 32 * parts && 4 * m > n)
  let share = (((byRows ? m : n) + parts - 1) / parts + 15) & ~15
  Team.shared.share(parts) { part in
    let rows = byRows ? part * share..<min((part + 1) * share, m) : 0..<m
    let columns = byRows ? 0..<n : part * share..<min((part + 1) * share, n)
    guard rows.lowerBound < rows.upperBound, columns.lowerBound < columns.upperBound else { return }
    let corner = c + rows.lowerBound * n + columns.lowerBound
    if let start {
      for row in 0..<rows.count {
        (corner + row * n).update(from: start + columns.lowerBound, count: columns.count)
      }
    }
    multiplyByLibrary(
      a, from: a.start + rows.lowerBound * (a.isTransposed ? 1 : a.columns), rows.count,
      b, from: b.start + columns.lowerBound * (b.isTransposed ? b.columns : 1), columns.count,
      keeping: start == nil ? 0 : 1, into: corner, rowLength: n)
  }
}

/// The same on this thread alone, for work that is shared out by something larger than a product; where `adding`, C
/// keeps what it holds and the product comes on top.
func multiplyAlone(
  _ a: Matrix, _ b: Matrix, startingWith start: UnsafePointer<Float>? = nil, adding: Bool = false,
  into c: UnsafeMutablePointer<Float>
) {
  let (m, n, k) = (a.height, b.width, a.width)
  Engine.count(operations: 2 * m * n * k)
  let beginning = Work.begin()
  defer { Work.products.end(beginning, threads: Engine.threads) }
  if let start { fill(c, rows: m, with: start, columns: n) }
  multiplyByLibrary(
    a, from: a.start, m, b, from: b.start, n, keeping: start == nil && !adding ? 0 : 1, into: c, rowLength: n)
}

/// Makes every row of a matrix the same.
func fill(
  _ matrix: UnsafeMutablePointer<Float>, rows: Int, with row: UnsafePointer<Float>, columns: Int
) {
  guard rows > 0 else { return }
  matrix.update(from: row, count: columns)
  // Then what is there, once more, until all is filled.
  var done = 1
  while done < rows {
    (matrix + done * columns).update(from: matrix, count: min(done, rows - done) * columns)
    done *= 2
  }
}

/// From here on a product is worth the work of two threads.
private let smallestProductForTwo = 1 << 18

/// A right side that fills the processor's own cache. Before it is read as its transpose it is set in order anew, which
/// takes as long as the product if that has few rows; as a left side it is read as it lies.
private let largeRightSide = 1 << 19

/// The transpose of a matrix of m × n, to where rows lie so far apart.
private func transpose(
  _ matrix: UnsafePointer<Float>, _ m: Int, _ n: Int, into c: UnsafeMutablePointer<Float>, rowLength: Int
) {
  // Sixteen entries, a cache line, at a time.
  for first in stride(from: 0, to: m, by: 16) {
    for column in 0..<n {
      for row in first..<min(first &+ 16, m) { c[column &* rowLength &+ row] = matrix[row &* n &+ column] }
    }
  }
}

/// C = A·B + keep·C by the system's library, on this thread, where A and B may be parts of larger matrices.
private func multiplyByLibrary(
  _ a: Matrix, from aStart: UnsafePointer<Float>, _ m: Int,
  _ b: Matrix, from bStart: UnsafePointer<Float>, _ n: Int,
  keeping keep: Float, into c: UnsafeMutablePointer<Float>, rowLength: Int
) {
  if !a.isTransposed, b.isTransposed, keep == 0, 4 * m <= n, n * a.width >= largeRightSide {
    // Cᵀ = B·Aᵀ
    let turned = Storage(count: n * m)
    multiplyByLibrary(
      b.transposed, from: bStart, n, a.transposed, from: aStart, m, keeping: 0, into: turned.start,
      rowLength: m)
    transpose(turned.start, n, m, into: c, rowLength: rowLength)
    return
  }
  #if canImport(CDNNL)
    func letter(_ matrix: Matrix) -> CChar { CChar(UInt8(ascii: matrix.isTransposed ? "T" : "N")) }
    // The library's own threads wait for each other; ours do not. It forgets the number with each new thread.
    omp_set_num_threads(1)
    let status = dnnl_sgemm(
      letter(a), letter(b), Int64(m), Int64(n), Int64(a.width), 1, aStart, Int64(a.columns), bStart,
      Int64(b.columns),
      keep, c, Int64(rowLength))
    guard status == dnnl_success else {
      fatalError(
        "oneDNN could not multiply \(m) × \(a.width) by \(a.width) × \(n); its status is \(status.rawValue).")
    }
  #elseif canImport(Accelerate)
    func flag(_ matrix: Matrix) -> CBLAS_TRANSPOSE { matrix.isTransposed ? CblasTrans : CblasNoTrans }
    cblas_sgemm(
      CblasRowMajor, flag(a), flag(b), m, n, a.width, 1, aStart, a.columns, bStart, b.columns, keep, c,
      rowLength)
  #endif
}
