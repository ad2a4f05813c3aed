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
    ],
    slips: [
      Slip(
        "real and fake exchanged", 0xB15F1FCA08923285,
        "You have the probability that x is generated: in D* it is the data's density that stands above the line."
      ),
      Slip(
        "the half forgotten", 0x4B354C854EF0968C,
        "In your exponent mean² lost its half: multiply (x − mean)² / 2 out once more."),
      Slip(
        "densities that vanish far out", 0x4AED9DB699C82FFD,
        "Far from both means your two densities are 0, and 0 / 0 is not a number: divide one by the other on paper first, and a single exponential is left."
      ),
      Slip(
        "the quotient of the densities", 0x835668FF47EBD89A,
        "That is p_data over p_g; D* is the data's share of both together."),
      Slip(
        "the square's sign", 0xAFE80D43B7A58DDE,
        "One square is subtracted from the other, so mean² / 2 comes with the other sign than mean · x."),
      Slip(
        "no half in the densities", 0xC038EF190F7A46DC,
        "Your exponent is twice too large: a normal density has (x − m)² / 2 in it, not (x − m)²."),
      Slip(
        "the data's density alone", 0xBD3D38B3E8D2C7AD,
        "That is p_data(x) by itself; D* compares it with p_g(x)."),
    ])
}
