import Classroom

extension Mutants {
  static let spectralRadius: [Mutant] = [
    Mutant(
      "only the one with the plus", of: Curriculum.spectralRadius, caughtBy: "the sign does not matter"
    ) { a, b, c, d in
      {
        let (h, det) = ((a + d) / 2, a * d - b * c); let r = h * h - det;
        return r < 0 ? det.squareRoot() : abs(h + r.squareRoot())
      }()
    },
    Mutant(
      "the real part of a pair", of: Curriculum.spectralRadius, caughtBy: "a rotation"
    ) { a, b, c, d in
      {
        let (h, det) = ((a + d) / 2, a * d - b * c); let r = h * h - det;
        return r < 0 ? abs(h) : abs(h) + r.squareRoot()
      }()
    },
    Mutant(
      "the determinant", of: Curriculum.spectralRadius, caughtBy: "real eigenvalues"
    ) { a, b, c, d in abs(a * d - b * c) },
    Mutant(
      "the square of a pair's modulus", of: Curriculum.spectralRadius,
      caughtBy: "simultaneous steps in the game x·y grow"
    ) { a, b, c, d in
      {
        let (h, det) = ((a + d) / 2, a * d - b * c); let r = h * h - det;
        return r < 0 ? det : abs(h) + r.squareRoot()
      }()
    },
    Mutant(
      "the diagonal alone", of: Curriculum.spectralRadius, caughtBy: "real eigenvalues"
    ) { a, _, _, d in max(abs(a), abs(d)) },
    Mutant(
      "the trace", of: Curriculum.spectralRadius, caughtBy: "real eigenvalues"
    ) { a, _, _, d in abs(a + d) },
    Mutant(
      "the larger with its sign", of: Curriculum.spectralRadius, caughtBy: "the sign does not matter"
    ) { a, b, c, d in
      {
        let (h, det) = ((a + d) / 2, a * d - b * c); let r = h * h - det;
        return r < 0 ? det.squareRoot() : h + r.squareRoot()
      }()
    },
    Mutant(
      "not halved", of: Curriculum.spectralRadius, caughtBy: "real eigenvalues"
    ) { a, b, c, d in
      {
        let (t, det) = (a + d, a * d - b * c); let r = t * t - 4 * det;
        return r < 0 ? 2 * det.squareRoot() : abs(t) + r.squareRoot()
      }()
    },
    Mutant(
      "the root of a negative number", of: Curriculum.spectralRadius, caughtBy: "a rotation"
    ) { a, b, c, d in
      {
        let (h, det) = ((a + d) / 2, a * d - b * c)
        return abs(h) + (h * h - det).squareRoot()
      }()
    },
  ]
}
