#if canImport(CDNNL)
  import CDNNL

  /// oneDNN, which chooses its kernels by what an x86-64 processor can do.
  enum ProductLibrary {
    static let name = "oneDNN"

    /// Its own threads wait for each other; ours do not. So it computes a part on the thread that asks.
    static let sharesWork = false

    /// C = A·B + keep·C.
    static func multiply(
      _ a: Matrix, _ b: Matrix, keeping keep: Float, into c: UnsafeMutablePointer<Float>, rowLength: Int
    ) {
      let (m, n, k) = (a.height, b.width, a.width)
      if !a.isTransposed, b.isTransposed, keep == 0, 4 * m <= n, n * k >= largeRightSide {
        // Cᵀ = B·Aᵀ
        let turned = Storage(count: n * m)
        multiply(b.transposed, a.transposed, keeping: 0, into: turned.start, rowLength: m)
        transpose(turned.start, n, m, into: c, rowLength: rowLength)
        return
      }
      func letter(_ matrix: Matrix) -> CChar { CChar(UInt8(ascii: matrix.isTransposed ? "T" : "N")) }
      // It forgets the number with each new thread.
      omp_set_num_threads(1)
      let status = dnnl_sgemm(
        letter(a), letter(b), Int64(m), Int64(n), Int64(k), 1, a.start, Int64(a.rowLength), b.start,
        Int64(b.rowLength), keep, c, Int64(rowLength))
      guard status == dnnl_success else {
        fatalError("oneDNN could not multiply \(m) × \(k) by \(k) × \(n); its status is \(status.rawValue).")
      }
    }

    /// A right side that fills the processor's own cache. Before it is read as its transpose it is set in order anew,
    /// which takes as long as the product if that has few rows; as a left side it is read as it lies.
    private static let largeRightSide = 1 << 19

    /// The transpose of a matrix of m × n, to where rows lie so far apart.
    private static func transpose(
      _ matrix: UnsafePointer<Float>, _ m: Int, _ n: Int, into c: UnsafeMutablePointer<Float>, rowLength: Int
    ) {
      // Sixteen entries, a cache line, at a time.
      for first in stride(from: 0, to: m, by: 16) {
        for column in 0..<n {
          for row in first..<min(first &+ 16, m) {
            c[column &* rowLength &+ row] = matrix[row &* n &+ column]
          }
        }
      }
    }
  }
#endif

#if canImport(COpenBLAS)
  import COpenBLAS

  /// OpenBLAS, for Linux on 64-bit Arm: oneDNN, as Debian builds it, has no product of its own there.
  enum ProductLibrary {
    static let name = "OpenBLAS"

    /// Its own threads wait for each other; ours do not. So it computes a part on the thread that asks.
    static let sharesWork = false

    private static let isAlone: Void = openblas_set_num_threads(1)

    /// C = A·B + keep·C.
    static func multiply(
      _ a: Matrix, _ b: Matrix, keeping keep: Float, into c: UnsafeMutablePointer<Float>, rowLength: Int
    ) {
      _ = isAlone
      func flag(_ matrix: Matrix) -> CBLAS_TRANSPOSE { matrix.isTransposed ? CblasTrans : CblasNoTrans }
      cblas_sgemm(
        CblasRowMajor, flag(a), flag(b), blasint(a.height), blasint(b.width), blasint(a.width), 1, a.start,
        blasint(a.rowLength), b.start, blasint(b.rowLength), keep, c, blasint(rowLength))
    }
  }
#endif

#if canImport(Accelerate)
  import Accelerate

  /// Accelerate, on a Mac.
  enum ProductLibrary {
    static let name = "Accelerate"

    /// One call computes the whole product. A Mac multiplies on a unit that several cores have in common: cut into equal
    /// parts, a product would only wait for the slowest.
    static let sharesWork = true

    /// C = A·B + keep·C.
    ///
    /// The sizes are Int32 in the classic header, and in the new one, too, unless ACCELERATE_LAPACK_ILP64 is set. The
    /// package does not set it.
    static func multiply(
      _ a: Matrix, _ b: Matrix, keeping keep: Float, into c: UnsafeMutablePointer<Float>, rowLength: Int
    ) {
      func flag(_ matrix: Matrix) -> CBLAS_TRANSPOSE { matrix.isTransposed ? CblasTrans : CblasNoTrans }
      cblas_sgemm(
        CblasRowMajor, flag(a), flag(b), Int32(a.height), Int32(b.width), Int32(a.width), 1, a.start,
        Int32(a.rowLength), b.start, Int32(b.rowLength), keep, c, Int32(rowLength))
    }
  }
#endif
