extension Curriculum {
  public static let relativisticLosses = Exercise<@Sendable ([Double], [Double]) -> [Double]>(
    ExerciseNumber(8, 2), "RelativisticLosses", title: "The relativistic losses", step: "Judged in pairs",
    hints: (
      nudge: "The two losses are the same function; only who should be ahead of whom is exchanged.",
      idea:
        "For t = real − fake, D pays ln(1 + e^−t) and G pays ln(1 + e^t); each in the mean over the pairs.",
      line: "func loss(_ t: Double) -> Double { max(-t, 0) + log1p(exp(-abs(t))) }"
    ),
    checks: [
      Check("a pair that is even: ln 2 for both") { answer in
        try expect(
          "The losses of scores 1 and 1", answer([1], [1]), is: [0.6931471805599453, 0.6931471805599453])
      },
      Check("who is ahead pays less") { answer in
        try expect(
          "The losses of real 2 and fake 0", answer([2], [0]), is: [0.1269280110429726, 2.1269280110429727])
      },
      Check("each pair by itself, and in the mean") { answer in
        try expect(
          "The losses of real 3, −1 and fake 0, 0", answer([3, -1], [0, 0]),
          is: [0.6809245195459824, 1.6809245195459825])
      },
      Check("far apart there is still a number") { answer in
        try expect("The losses of real −1000 and fake 1000", answer([-1000], [1000]), is: [2000, 0])
      },
    ],
    slips: [
      Slip(
        "the players exchanged", 0x29F0A5E7F50ED5D4,
        "Your D pays where real is ahead of fake; there it should pay little, and G much."),
      Slip("sums instead of means", 0x09D2682E05C3C06C, "You added the pairs up; asked is their mean."),
      Slip(
        "the mean first", 0x058C5E42A4552BD3,
        "You took the means of the scores first; each pair is judged by itself, and then comes the mean."),
      Slip(
        "no pairs", 0x6FACBD544973C6F9,
        "You judged each score by itself; here only the difference within a pair counts."),
      Slip(
        "e to a large power", 0xF2CBA9031DFEB2D0,
        "e to the power of 2000 is infinite here: split off what is large, max(−t, 0) + ln(1 + e^−|t|)."),
      Slip(
        "G as the opposite of D", 0x96F1EA5018D0FF76,
        "Your G's loss is minus D's; it has a loss of its own, D's with the roles exchanged."),
      Slip(
        "the differences alone", 0xDED4072BE701F2B5,
        "You took the mean difference; its logarithm, ln(1 + e^−t), is missing."),
    ])
}
