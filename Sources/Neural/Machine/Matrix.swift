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
