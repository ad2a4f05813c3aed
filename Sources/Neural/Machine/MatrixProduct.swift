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
func multiply(_ a: Matrix, _ b: Matrix, startingWith start: UnsafePointer<Float>? = nil, into c: UnsafeMutablePointer<Float>) {
  let (m, n, k) = (a.height, b.width, a.width)
  guard k == b.height else {
    fatalError("A product needs as many columns on the left as rows on the right; \(m) × \(k) by \(b.height) × \(n) has not.")
  }
  Engine.count(operations: 2 * m * n * k)
  if m * n * k <= smallestProductForLibrary {
    multiplySmall(a, b, startingWith: start, into: c)
    return
  }
  if let start {
    for row in 0..<m { (c + row * n).update(from: start, count: n) }
  }
  let keep: Float = start == nil ? 0 : 1
  #if canImport(CDNNL)
    func letter(_ matrix: Matrix) -> CChar { CChar(UInt8(ascii: matrix.isTransposed ? "T" : "N")) }
    let status = dnnl_sgemm(
      letter(a), letter(b), Int64(m), Int64(n), Int64(k), 1, a.start, Int64(a.columns), b.start, Int64(b.columns),
      keep, c, Int64(n))
    guard status == dnnl_success else {
      fatalError("oneDNN could not multiply \(m) × \(k) by \(k) × \(n); its status is \(status.rawValue).")
    }
  #elseif canImport(Accelerate)
    func flag(_ matrix: Matrix) -> CBLAS_TRANSPOSE { matrix.isTransposed ? CblasTrans : CblasNoTrans }
    cblas_sgemm(
      CblasRowMajor, flag(a), flag(b), m, n, k, 1, a.start, a.columns, b.start, b.columns, keep, c, n)
  #endif
}
