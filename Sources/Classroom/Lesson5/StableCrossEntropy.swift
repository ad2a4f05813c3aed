extension Curriculum {
  public static let stableCrossEntropy = Exercise<@Sendable (Double, Double) -> Double>(
    ExerciseNumber(5, 2), "StableCrossEntropy", title: "Cross-entropy that any logit survives",
    step: "Probability or logit",
    hints: (
      nudge: "Never compute σ at all.",
      idea: "−ln σ(a) = ln(1 + e^−a); for negative a take the e^a out of the bracket.",
      line:
        "Three terms: max(logit, 0), less logit * target, and ln(1 + e^−|logit|), for which there is log1p(x)."
    ),
    checks: [
      Check("at logit 0 it is ln 2") { answer in
        try expect("The loss at logit 0", answer(0, 1), is: 0.693147180559945, within: 1e-12)
      },
      Check("both targets") { answer in
        try expect("The loss at logit 2, target 0", answer(2, 0), is: 2.126928011042973, within: 1e-12)
        try expect("The loss at logit 2, target 0.9", answer(2, 0.9), is: 0.326928011042973, within: 1e-12)
      },
      Check("far logits do not overflow") { answer in
        try expect("The loss at logit 1000, target 0", answer(1000, 0), is: 1000)
        try expect("The loss at logit −1000, target 1", answer(-1000, 1), is: 1000)
      },
      Check("small losses keep their digits") { answer in
        try expect(
          "The loss at logit 40, target 1, times 10¹⁷", answer(40, 1) * 1e17, is: 0.42483542553, within: 1e-8)
      },
    ],
    slips: [
      Slip(
        "by way of σ", 0xC0CA5C20676F0126,
        "You computed σ first: at a far logit it is exactly 0 or 1, and then no logarithm helps."),
      Slip(
        "the target turned round", 0x3BDB9B5D14C13CC2,
        "Your target counts the wrong way round: at 1 a large logit is right, and costs little."),
      Slip(
        "log of 1 + x", 0x130B75E609E03080,
        "1 + e^−40 is just 1 in floating point, and its logarithm 0: there is a function for ln(1 + x) that keeps so small an x."
      ),
      Slip(
        "the max forgotten", 0xFA17CF147C537749,
        "For positive logits a term is missing: what became of the e^a that was taken out of the bracket?"),
      Slip(
        "twice", 0xC70DD6A05473F8C,
        "Your loss is just twice what it should be."),
      Slip(
        "the logit taken for a probability", 0x303C8F3DA3AC1B38,
        "You took the logarithm of the logit, as if it were a probability; σ stands between the two."),
      Slip(
        "the sign lost", 0x6DDCC17870F25B2C,
        "The sign is lost: a loss is not negative."),
      Slip(
        "the absolute value forgotten", 0x58D4F62CB98622B8,
        "For a far negative logit e^−a is infinite: only what is negative may stand in that exponent, whatever the logit's sign."
      ),
    ])
}
