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
        try expect(
          "The spectral radii of [[0.5, 0], [0, 0.25]] and [[2, 1], [1, 2]]",
          [answer(0.5, 0, 0, 0.25), answer(2, 1, 1, 2)], is: [0.5, 3])
      },
      Check("the sign does not matter") { answer in
        try expect("The spectral radius of [[−1, 0], [0, −2]]", answer(-1, 0, 0, -2), is: 2)
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
    ],
    slips: [
      Slip(
        "only the one with the plus", 0xCF0DE6CEAA4DD6E2,
        "You looked at the eigenvalue with the plus only; the other may have the larger modulus."),
      Slip(
        "the real part of a pair", 0xEE72D2B330AAA2FB,
        "For a pair of conjugates you took the real part; the modulus has the imaginary part in it as well."),
      Slip(
        "the determinant", 0x3DF78D10D14E8C77,
        "That is the determinant, the product of both eigenvalues."),
      Slip(
        "the square of a pair's modulus", 0xEE25C631FA600D67,
        "For a pair you have the square of the modulus, which is the determinant: its root is still to be taken."
      ),
      Slip(
        "the diagonal alone", 0xE7581D2D905C4A9E,
        "You looked at the diagonal alone; the other two numbers have a say in the eigenvalues."),
      Slip(
        "the trace", 0xC1C28DBB83530CBB,
        "That is the trace, the sum of both eigenvalues."),
      Slip(
        "the larger with its sign", 0x6A0161426501B551,
        "You took the larger of the two with their signs; a modulus has none."),
      Slip(
        "not halved", 0xB6165BFCFD456E11,
        "Your eigenvalues are twice too large: both the trace and the root are halved."),
      Slip(
        "the root of a negative number", 0xA6477047FCF1B58A,
        "The root of a negative number is not a number: there the eigenvalues are a pair, and need a case of their own."
      ),
    ])
}
