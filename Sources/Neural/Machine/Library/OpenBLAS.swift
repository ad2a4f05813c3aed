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
