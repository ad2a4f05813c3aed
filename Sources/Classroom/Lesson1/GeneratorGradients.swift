extension Curriculum {
  public static let generatorGradients = Exercise<@Sendable (Double) -> [Double]>(
    ExerciseNumber(1, 4), "GeneratorGradients", title: "Two gradients for the generator",
    step: "The generator's gradient",
    hints: (
      nudge: "σ′ = σ·(1 − σ).",
      idea: "d/da ln(1 − σ) = −σ′ / (1 − σ), and d/da (−ln σ) = −σ′ / σ. Each simplifies to one term.",
      line:
        "let s = 1 / (1 + exp(-logit)) and then [-s, s - 1]; for the logit −1000, exp(1000) is infinite and s is 0: that is all right."
    ),
    checks: [
      Check("at logit 0 both are −½") { answer in
        try expect("The gradients at logit 0", answer(0), is: [-0.5, -0.5])
      },
      Check("where D is sure of a fake, only one of them is left") { answer in
        try expect(
          "The gradients at logit −5", answer(-5), is: [-0.006692850924, -0.993307149076], within: 1e-9)
      },
      Check("they are numbers at any logit") { answer in
        try expect("The gradients at logit −1000", answer(-1000), is: [0, -1])
        try expect("The gradients at logit 1000", answer(1000), is: [-1, 0])
      },
    ],
    slips: [
      Slip(
        "exchanged", 0xAD11765A275AE244,
        "Both are right, and in the other order: ln(1 − σ) comes first."),
      Slip(
        "the sign lost", 0x1177BC04CF3523CF,
        "Both have the wrong sign: ln(1 − σ) falls as the logit grows, and −ln σ does, too."),
      Slip(
        "infinite over infinite", 0x30F7DF53111EE25,
        "For a large logit e^a over 1 + e^a is infinite over infinite: write σ with e^−a, which goes to 0."),
      Slip(
        "both the derivative of σ", 0x44126F8F8C6E0B93,
        "You have σ′, twice; a logarithm's derivative divides it by what stands in the logarithm."),
      Slip(
        "one loss for both", 0xCF52ABCC61A80CE7,
        "Both come out as the minimax loss's; −ln σ has another gradient, which is large just where D is sure of a fake."
      ),
      Slip(
        "by the probability", 0xE4EF7FAF3808C70B,
        "You differentiated by the probability; asked is by the logit, so σ′ is still to be multiplied on."),
      Slip(
        "the first's sign", 0x614848320CBE293D,
        "The second is right; the first has the wrong sign, for ln(1 − σ) falls as the logit grows."),
      Slip(
        "the second's sign", 0xD6C0D4609C387D4D,
        "The first is right; the second has the wrong sign, for −ln σ falls as the logit grows."),
    ])
}
