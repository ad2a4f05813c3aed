/// A square matrix that equals its transpose, in double precision.
struct SymmetricMatrix: Equatable {
  let size: Int
  /// Row by row.
  private(set) var values: [Double]

  init(size: Int, _ values: [Double]) {
    guard values.count == size * size else {
      fatalError("A matrix of \(size) rows has \(size * size) numbers; it was given \(values.count).")
    }
    (self.size, self.values) = (size, values)
  }

  var trace: Double { (0..<size).reduce(0) { $0 + values[$1 * size + $1] } }

  /// Eigenvalues, and eigenvectors as the columns of a matrix, row by row: by Jacobi's rotations, each of which brings a
  /// pair of numbers beside the diagonal to 0, until all of them are lost beside it.
  func eigen() -> (values: [Double], vectors: [Double]) {
    var (a, v) = (values, [Double](repeating: 0, count: size * size))
    for i in 0..<size { v[i * size + i] = 1 }
    let scale = values.reduce(0) { $0 + $1 * $1 }
    // Each round squares what is beside the diagonal; of 64 rows eight rounds are enough.
    for _ in 0..<50 {
      var beside = 0.0
      for p in 0..<size { for q in 0..<p { beside += a[p * size + q] * a[p * size + q] } }
      guard beside > scale * 1e-30 else { break }
      for p in 0..<size { for q in p + 1..<max(size, p + 1) { rotate(&a, &v, p, q) } }
    }
    return ((0..<size).map { a[$0 * size + $0] }, v)
  }

  private func rotate(_ a: inout [Double], _ v: inout [Double], _ p: Int, _ q: Int) {
    let beside = a[p * size + q]
    guard beside != 0 else { return }
    let theta = (a[q * size + q] - a[p * size + p]) / (2 * beside)
    let t = (theta < 0 ? -1.0 : 1.0) / (abs(theta) + (theta * theta + 1).squareRoot())
    let cosine = 1 / (t * t + 1).squareRoot()
    let sine = t * cosine
    for k in 0..<size {
      let (x, y) = (a[k * size + p], a[k * size + q])
      a[k * size + p] = cosine * x - sine * y
      a[k * size + q] = sine * x + cosine * y
    }
    for k in 0..<size {
      let (x, y) = (a[p * size + k], a[q * size + k])
      a[p * size + k] = cosine * x - sine * y
      a[q * size + k] = sine * x + cosine * y
    }
    for k in 0..<size {
      let (x, y) = (v[k * size + p], v[k * size + q])
      v[k * size + p] = cosine * x - sine * y
      v[k * size + q] = sine * x + cosine * y
    }
  }

  /// The symmetric matrix whose square this is. An eigenvalue that rounding made negative counts as 0.
  func squareRoot() -> SymmetricMatrix {
    let (eigenvalues, vectors) = eigen()
    let roots = eigenvalues.map { max($0, 0).squareRoot() }
    var root = [Double](repeating: 0, count: size * size)
    for i in 0..<size {
      for j in 0...i {
        var sum = 0.0
        for k in 0..<size { sum += vectors[i * size + k] * roots[k] * vectors[j * size + k] }
        (root[i * size + j], root[j * size + i]) = (sum, sum)
      }
    }
    return SymmetricMatrix(size: size, root)
  }

  /// This one, `other`, and this one again, multiplied.
  func around(_ other: SymmetricMatrix) -> SymmetricMatrix {
    let half = product(values, other.values)
    var whole = product(half, values)
    for i in 0..<size {
      for j in 0..<i {
        let mean = (whole[i * size + j] + whole[j * size + i]) / 2
        (whole[i * size + j], whole[j * size + i]) = (mean, mean)
      }
    }
    return SymmetricMatrix(size: size, whole)
  }

  private func product(_ a: [Double], _ b: [Double]) -> [Double] {
    var product = [Double](repeating: 0, count: size * size)
    for i in 0..<size {
      for k in 0..<size {
        let factor = a[i * size + k]
        for j in 0..<size { product[i * size + j] += factor * b[k * size + j] }
      }
    }
    return product
  }
}
