extension Curriculum {
  public static let jensenShannon = Exercise<@Sendable (Double) -> Double>(
    ExerciseNumber(1, 3), "JensenShannon", title: "The Jensen–Shannon divergence by quadrature",
    step: "The best generator",
    hints: (
      nudge: "An integral is a sum of many thin rectangles.",
      idea: "Add ½·p·ln(p/m) + ½·q·ln(q/m) for every grid point, leaving out a term whose density is 0.",
      line:
        "total += 0.5 * (p > 0 ? p * log(p / m) : 0) + 0.5 * (q > 0 ? q * log(q / m) : 0), times the step at the end."
    ),
    checks: [
      Check("of equal distributions it is 0") { answer in
        try expect("The divergence for mean 0", answer(0), is: 0, within: 1e-8)
      },
      Check("it is what quadrature gives") { answer in
        try expect("The divergence for mean 1", answer(1), is: 0.1114214822, within: 1e-6)
        try expect("The divergence for mean 4", answer(4), is: 0.6327201937, within: 1e-6)
      },
      Check("far apart it comes near ln 2") { answer in
        try expect("The divergence for mean 10", answer(10), is: 0.6931463174, within: 1e-6)
      },
      Check("for mean 3 it is the number that we do not tell") { answer in
        try expect(
          Secret(salt: "jsd", digits: 5, hash: 0xCDE87017F184C3A5).isRevealed(by: answer(3)),
          "The divergence for mean 3 is not \(short(answer(3))); we know which number it is, and do not say.")
      },
    ])
}
