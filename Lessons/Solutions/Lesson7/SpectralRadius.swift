/// 7.3 · The eigenvalues of an update
///
/// The larger modulus of the two eigenvalues of the matrix [[a, b], [c, d]]: by how much an update
/// that multiplies by it grows, in the long run, at each step. The eigenvalues are t/2 ± √(t²/4 −
/// det) with t = a + d and det = a·d − b·c; where the root is of a negative number they are a pair
/// of conjugates.
public func spectralRadius(_ a: Double, _ b: Double, _ c: Double, _ d: Double) -> Double {
  let (half, determinant) = ((a + d) / 2, a * d - b * c)
  let root = half * half - determinant
  return root < 0 ? determinant.squareRoot() : abs(half) + root.squareRoot()
}

// To notice: The pair needs no imaginary number: its product is the determinant, and both have the
// same modulus. abs(half) + root is the larger one for either sign of the trace.
