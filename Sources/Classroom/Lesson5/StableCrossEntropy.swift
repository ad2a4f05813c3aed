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
    ])
}
