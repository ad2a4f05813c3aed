extension Curriculum {
  public static let extragradientStep = Exercise<@Sendable (Double, Double, Double) -> [Double]>(
    ExerciseNumber(7, 1), "ExtragradientStep", title: "A step that looks ahead", step: "Cures, side by side",
    hints: (
      nudge: "Two steps are computed, but only one is taken.",
      idea: "The gradients at the trial point are y′ for x and x′ for y; begin again at (x, y) with these.",
      line: "[x - rate * (y + rate * x), y + rate * (x - rate * y)]"
    ),
    checks: [
      Check("the step uses the gradients ahead") { answer in
        try expect("The step from (1, 0) at rate 0.1", answer(1, 0, 0.1), is: [0.99, 0.1])
      },
      Check("both players look ahead") { answer in
        try expect("The step from (0, 1) at rate 0.1", answer(0, 1, 0.1), is: [-0.1, 0.99])
      },
      Check("it spirals inwards") { answer in
        var point = [1.0, 1.0]
        for _ in 0..<100 { point = answer(point[0], point[1], 0.1) }
        let radius = (point[0] * point[0] + point[1] * point[1]).squareRoot()
        try expect(
          "The radius after 100 steps from (1, 1) at rate 0.1", radius, is: 0.8599397482, within: 1e-8)
      },
    ],
    slips: [
      Slip(
        "the plain step", 0x6432D7873E7C7B51,
        "That is the plain step: the gradients ahead are not used."),
      Slip(
        "only x looks ahead", 0x42CE15F1BFB29A53,
        "Only your x looks ahead; y goes by the gradient where it stands."),
      Slip(
        "from the trial point", 0xAFF6BE6EA61ACABA,
        "You went on from the trial point; the real step begins at (x, y) again."),
      Slip(
        "a rate of its own", 0x60709287815B9322,
        "Your rate is not the one that is given."),
      Slip(
        "only y looks ahead", 0x9E0FC79C5F251A0A,
        "Only your y looks ahead; x goes by the gradient where it stands."),
      Slip(
        "x′ seen too early", 0x1811005B1AA35862,
        "y's trial step saw x′ already: both trial steps begin at the same (x, y)."),
      Slip(
        "x changed in place", 0x9977C1E2113C28EF,
        "x was changed before y had looked: keep the old values until both steps are known."),
      Slip(
        "both go down", 0x159363C3C5C05BC7,
        "Your y goes down as well; it maximises, and goes up."),
    ])
}
