/// The product of two matrices, either of which may be read as its transpose: Y = A·B.
///
/// A: [m × k], B: [k × n], as read → Y: [m × n]
///
/// ∂L/∂A = ∂L/∂Y · Bᵀ,  ∂L/∂B = Aᵀ · ∂L/∂Y, each transposed back where the operand was. A gradient that nobody watches
/// is not computed.
public func matrixProduct(
  _ a: Tensor, _ b: Tensor, transposingLeft: Bool = false, transposingRight: Bool = false
) -> Tensor {
  guard a.shape.rank == 2, b.shape.rank == 2,
    a.shape[transposingLeft ? 0 : 1] == b.shape[transposingRight ? 1 : 0]
  else {
    func told(_ shape: Shape, _ isTransposed: Bool) -> String { isTransposed ? "(\(shape))ᵀ" : "\(shape)" }
    fatalError(
      "A product takes two matrices, the left with as many columns as the right has rows; it was given \(told(a.shape, transposingLeft)) and \(told(b.shape, transposingRight))."
    )
  }
  let left = transposingLeft ? a.matrix.transposed : a.matrix
  let right = transposingRight ? b.matrix.transposed : b.matrix
  let y = Tensor([left.height, right.width], Storage(count: left.height * right.width))
  multiply(left, right, into: y.storage.start)
  guard let tape = a.tape ?? b.tape else { return y }
  return tape.record(y) { upstream, gradients in
    let left = transposingLeft ? a.matrix.transposed : a.matrix
    let right = transposingRight ? b.matrix.transposed : b.matrix
    if a.isTraced {
      let slope = Tensor(a.shape, Storage(count: a.count))
      if transposingLeft {
        multiply(right, upstream.matrix.transposed, into: slope.storage.start)
      } else {
        multiply(upstream.matrix, right.transposed, into: slope.storage.start)
      }
      gradients.add(slope, to: a)
    }
    if b.isTraced {
      let slope = Tensor(b.shape, Storage(count: b.count))
      if transposingRight {
        multiply(upstream.matrix.transposed, left, into: slope.storage.start)
      } else {
        multiply(left.transposed, upstream.matrix, into: slope.storage.start)
      }
      gradients.add(slope, to: b)
    }
  }
}

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
