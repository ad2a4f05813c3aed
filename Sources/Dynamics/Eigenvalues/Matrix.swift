/// A small square matrix, such as the Jacobian of a game's field.
public struct Matrix: Sendable, Hashable {
  /// How many rows, and columns.
  public let size: Int
  private var entries: [Double]

  init(size: Int) {
    self.size = size
    entries = Array(repeating: 0, count: size * size)
  }

  /// The entry of a row and a column, counted from 0.
  public internal(set) subscript(row: Int, column: Int) -> Double {
    get { entries[row * size + column] }
    set { entries[row * size + column] = newValue }
  }

  /// The derivative of a map from n numbers to n numbers, by central differences of fourth order: with a step of 1/1000
  /// the error is some 1e-12 where the map's own derivatives are of order 1.
  public init(derivativeOf map: ([Double]) -> [Double], at place: [Double]) {
    self.init(size: place.count)
    let h = 1e-3
    for column in place.indices {
      func values(_ steps: Double) -> [Double] {
        var moved = place
        moved[column] += steps * h
        return map(moved)
      }
      let (near, far) = ((values(1), values(-1)), (values(2), values(-2)))
      for row in place.indices {
        self[row, column] =
          (8 * (near.0[row] - near.1[row]) - (far.0[row] - far.1[row])) / (12 * h)
      }
    }
  }

  static func * (a: Matrix, b: Matrix) -> Matrix {
    var product = Matrix(size: a.size)
    for row in 0..<a.size {
      for column in 0..<a.size {
        product[row, column] = (0..<a.size).reduce(0) { $0 + a[row, $1] * b[$1, column] }
      }
    }
    return product
  }

  /// det(λ − A) = λⁿ + c₁λⁿ⁻¹ + … + cₙ; gives 1, c₁, …, cₙ by Faddeev and LeVerrier's recursion.
  private var characteristicPolynomial: [Double] {
    var coefficients = [1.0]
    var power = Matrix(size: size)
    for degree in 1...size {
      for index in 0..<size { power[index, index] += coefficients[degree - 1] }
      power = self * power
      let trace = (0..<size).reduce(0) { $0 + power[$1, $1] }
      coefficients.append(-trace / Double(degree))
    }
    return coefficients
  }

  /// The n eigenvalues, those of largest modulus first, and of a pair the one above the real axis first.
  ///
  /// Roots of the characteristic polynomial, all found at once (Durand and Kerner): exact to about 1e-12, and to 1e-6
  /// where two of them coincide. Meant for a handful of rows.
  public var eigenvalues: [Complex] {
    let coefficients = characteristicPolynomial
    let reach = 1 + (coefficients.dropFirst().map(abs).max() ?? 0)
    var roots = (0..<size).map { index -> Complex in
      (0..<index).reduce(Complex(0.4 * reach, 0.9 * reach)) { root, _ in root * Complex(0.4, 0.9) }
    }
    for _ in 0..<2000 {
      var change = 0.0
      for index in roots.indices {
        let value = coefficients.reduce(Complex(0)) { $0 * roots[index] + Complex($1) }
        let others = roots.indices.filter { $0 != index }.reduce(Complex(1)) {
          $0 * (roots[index] - roots[$1])
        }
        guard others.modulus > 0 else { continue }
        let step = value / others
        roots[index] = roots[index] - step
        change = max(change, step.modulus)
      }
      if change < 1e-16 * reach { break }
    }
    return roots.sorted {
      abs($0.modulus - $1.modulus) > 1e-9 ? $0.modulus > $1.modulus : $0.imaginary > $1.imaginary
    }
  }
}
