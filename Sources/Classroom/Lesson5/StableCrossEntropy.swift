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
        // Both are told at once: which of them fails parts one way of going wrong from another.
        try expect(
          "The losses at logit 1000, target 0, and at −1000, target 1", [answer(1000, 0), answer(-1000, 1)],
          is: [1000, 1000])
      },
      Check("small losses keep their digits") { answer in
        try expect(
          "The losses at logit 40, target 1, and at −40, target 0, times 10¹⁷",
          [answer(40, 1) * 1e17, answer(-40, 0) * 1e17], is: [0.42483542553, 0.42483542553], within: 1e-8)
      },
    ],
    slips: [
      Slip(
        "by way of σ", 0xA3EA11119A81ABC3,
        "You computed σ first: at a far logit it is exactly 0 or 1, and then no logarithm helps."),
      Slip(
        "by way of σ, without what counts nothing", 0x6D9C716B7BED8B02,
        "You left out what a target of 0 or 1 makes nothing of; but σ comes first still, and at a far logit it is 0 or 1."
      ),
      Slip(
        "e^a overflows", 0x5F8806495B3C75CC,
        "ln(1 + e^a) − t·a is right on paper; but at a large logit e^a is infinite, and at a small one lost beside the 1."
      ),
      Slip(
        "e^a overflows, with log1p", 0xE09D98053CEA5AE2,
        "Small losses at negative logits are right; at a large logit e^a is infinite: there take a out of ln(1 + e^a), and e^−a is left."
      ),
      Slip(
        "e^−a overflows, with log1p", 0xF082B77C9F534A94,
        "Small losses at positive logits are right; at a far negative logit e^−a is infinite: there take −a out of ln(1 + e^−a), and e^a is left."
      ),
      Slip(
        "added too early", 0x8A99913D93C56E29,
        "You added the small term to a large one, which swallows it: let the large ones take each other away first, and add it last."
      ),
      Slip(
        "the target turned round", 0x9AB06111D6E0B75D,
        "Your target counts the wrong way round: at 1 a large logit is right, and costs little."),
      Slip(
        "log of 1 + x", 0x12EA3D8E5EAB37D1,
        "1 + e^−40 is just 1 in floating point, and its logarithm 0: there is a function for ln(1 + x) that keeps so small an x."
      ),
      Slip(
        "the max forgotten", 0x412BC8425596A059,
        "For positive logits a term is missing: what became of the e^a that was taken out of the bracket?"),
      Slip(
        "twice", 0x46A6D595793FA8,
        "Your loss is just twice what it should be."),
      Slip(
        "the logit taken for a probability", 0x464EBD4AF4170D3D,
        "You took the logarithm of the logit, as if it were a probability; σ stands between the two."),
      Slip(
        "the sign lost", 0xA99D2B9D445BC22E,
        "The sign is lost: a loss is not negative."),
      Slip(
        "the absolute value forgotten", 0x7BFBE1E8EBF7909C,
        "For a far negative logit e^−a is infinite: only what is negative may stand in that exponent, whatever the logit's sign."
      ),
    ])
}
