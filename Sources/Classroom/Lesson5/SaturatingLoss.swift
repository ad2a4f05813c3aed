extension Curriculum {
  public static let saturatingLoss = Exercise<@Sendable ([Double]) -> Double>(
    ExerciseNumber(5, 4), "SaturatingLoss", title: "Find the slip: the loss that one should avoid",
    step: "The training",
    hints: (
      nudge: "Which of the two flattens out where D is sure of a fake?",
      idea: "The 1 belongs inside the logarithm.",
      line: "fake.reduce(0) { $0 + log(1 - $1) } / Double(fake.count)"
    ),
    checks: [
      Check("at D = ½ it is −ln 2") { answer in
        try expect("The loss at D = ½", answer([0.5]), is: -0.693147180559945, within: 1e-12)
      },
      Check("where D is sure it is flat") { answer in
        let change = answer([0.001]) - answer([0.002])
        try expect(
          "How much the loss changes from D = 0.001 to 0.002", -change, is: -0.0010015018, within: 1e-8)
      },
      Check("it is a mean") { answer in
        try expect("The loss of two fakes", answer([0.5, 0]), is: -0.346573590279973, within: 1e-12)
      },
    ],
    slips: [
      Slip(
        "the article's", 0xB0D309900F33E159,
        "That is the article's slip itself: its 1 stands outside of the logarithm."),
      Slip(
        "the non-saturating one", 0x3B1ED3DA48A6F312,
        "That is the non-saturating loss, which the article recommends; asked is the one that it means to advise against."
      ),
      Slip(
        "a sum", 0xB9828C89DAC90AD3,
        "You added up and did not divide: asked is a mean."),
      Slip(
        "steep where it should be flat", 0x246498FFDB117ED5,
        "Where D is sure of a fake yours is steep; the loss asked for is flat there, which is why one avoids it."
      ),
      Slip(
        "the sign turned", 0x84801C7F8ED61C46,
        "The sign is turned round: so D has it, which wants the opposite."),
      Slip(
        "the logarithm of the mean", 0xE7CAB5A570AAA9F6,
        "You took the logarithm of a mean; asked is the mean of the logarithms."),
      Slip(
        "to base 10", 0xF70BB3BDED4AAB64,
        "That is the logarithm to base 10; the natural one is log() in Swift."),
    ])
}
