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
