extension Curriculum {
  public static let optimalDiscriminator = Exercise<@Sendable (Double, Double) -> Double>(
    ExerciseNumber(1, 2), "OptimalDiscriminator",
    title: "The optimal discriminator of two normal distributions", step: "The best discriminator",
    hints: (
      nudge: "Divide numerator and denominator by p_data(x).",
      idea: "D* = 1 / (1 + p_g / p_data), and the quotient of the two exponentials is one exponential.",
      line: "The exponent of p_g / p_data is mean·x − mean²/2: 1 / (1 + exp(mean * x - mean * mean / 2))."
    ),
    checks: [
      Check("between the two means nobody can tell") { answer in
        try expect("D*(1) for mean 2", answer(1, 2), is: 0.5)
        try expect("D*(0.3) for mean 0", answer(0.3, 0), is: 0.5)
      },
      Check("at the data's mean it says real") { answer in
        try expect("D*(0) for mean 2", answer(0, 2), is: 0.880797077977882)
        try expect("D*(-1) for mean 1", answer(-1, 1), is: 0.817574476193644)
      },
      Check("far from both it is still a number") { answer in
        try expect("D*(-60) for mean 4", answer(-60, 4), is: 1)
        try expect("D*(60) for mean 4", answer(60, 4), is: 0)
      },
    ])
}
