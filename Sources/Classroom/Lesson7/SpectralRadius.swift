extension Curriculum {
  public static let spectralRadius = Exercise<@Sendable (Double, Double, Double, Double) -> Double>(
    ExerciseNumber(7, 3), "SpectralRadius", title: "The eigenvalues of an update",
    step: "What the eigenvalues know",
    hints: (
      nudge: "Two cases: two real eigenvalues, or a pair with the same modulus.",
      idea: "A conjugate pair's product is the determinant, and it is the square of their modulus.",
      line: "let root = t * t / 4 - det; root < 0 ? det.squareRoot() : abs(t / 2) + root.squareRoot()"
    ),
    checks: [
      Check("real eigenvalues") { answer in
        try expect("The spectral radius of [[0.5, 0], [0, 0.25]]", answer(0.5, 0, 0, 0.25), is: 0.5)
      },
      Check("the sign does not matter") { answer in
        try expect("The spectral radius of [[0.5, 0], [0, −2]]", answer(0.5, 0, 0, -2), is: 2)
      },
      Check("a rotation") { answer in
        try expect("The spectral radius of [[0, −1], [1, 0]]", answer(0, -1, 1, 0), is: 1)
      },
      Check("simultaneous steps in the game x·y grow") { answer in
        try expect(
          "The spectral radius of [[1, −0.1], [0.1, 1]]", answer(1, -0.1, 0.1, 1), is: 1.00498756211,
          within: 1e-9)
      },
    ])
}
