/// A matrix in row-major order where it lies, perhaps a part of a larger one, perhaps read as its transpose.
struct Matrix {
  let start: UnsafePointer<Float>
  /// As stored.
  let rows: Int
  let columns: Int
  /// How far it is from the beginning of a stored row to that of the next.
  let rowLength: Int
  let isTransposed: Bool

  init(
    start: UnsafePointer<Float>, rows: Int, columns: Int, rowLength: Int? = nil, isTransposed: Bool = false
  ) {
    self.start = start
    self.rows = rows
    self.columns = columns
    self.rowLength = rowLength ?? columns
    self.isTransposed = isTransposed
  }

  var transposed: Matrix {
    Matrix(start: start, rows: rows, columns: columns, rowLength: rowLength, isTransposed: !isTransposed)
  }
  /// As read.
  var height: Int { isTransposed ? columns : rows }
  var width: Int { isTransposed ? rows : columns }

  /// Some of its rows, as read.
  func rows(_ some: Range<Int>) -> Matrix {
    isTransposed
      ? transposed.columns(some).transposed
      : Matrix(
        start: start + some.lowerBound * rowLength, rows: some.count, columns: columns, rowLength: rowLength)
  }

  /// Some of its columns, as read.
  func columns(_ some: Range<Int>) -> Matrix {
    isTransposed
      ? transposed.rows(some).transposed
      : Matrix(start: start + some.lowerBound, rows: rows, columns: some.count, rowLength: rowLength)
  }
}

/// C = A·B, with A of m × k, B of k × n and C of m × n, all row-major; with `start`, n numbers, added to every row.
///
/// The product of the machine's own library, ``ProductLibrary``, or ours for small matrices.
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
  let keep: Float = start == nil ? 0 : 1
  if ProductLibrary.sharesWork {
    if let start { fill(c, rows: m, with: start, columns: n) }
    ProductLibrary.multiply(a, b, keeping: keep, into: c, rowLength: n)
    return
  }
  // Each part is whole rows of C, or whole columns where those are many more. All of B has to be taken up for even one
  // row of C.
  let most = min(Parts.most, m * n * k / smallestPart)
  let byRows = m >= n || (m >= 32 * most && 4 * m > n)
  share(Parts(of: byRows ? m : n, atMost: most, unit: 16)) { _, part in
    let (rows, columns) = byRows ? (part, 0..<n) : (0..<m, part)
    let corner = c + rows.lowerBound * n + columns.lowerBound
    if let start {
      for row in 0..<rows.count {
        (corner + row * n).update(from: start + columns.lowerBound, count: columns.count)
      }
    }
    ProductLibrary.multiply(a.rows(rows), b.columns(columns), keeping: keep, into: corner, rowLength: n)
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
  ProductLibrary.multiply(a, b, keeping: start == nil && !adding ? 0 : 1, into: c, rowLength: n)
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

/// So many multiplications are worth the way to another thread.
private let smallestPart = 1 << 17
