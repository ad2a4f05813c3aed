extension Curriculum {
  public static let dropoutKeepingMean = Exercise<@Sendable ([Double], [Double], Double) -> [Double]>(
    ExerciseNumber(6, 3), "DropoutKeepingMean", title: "Dropout that keeps the mean",
    step: "The discriminator",
    hints: (
      nudge: "If half of the numbers vanish, how large must the others be?",
      idea: "A number stays with probability 1 − rate: divide by that.",
      line: "zip(x, draws).map { $1 < rate ? 0 : $0 / (1 - rate) }"
    ),
    checks: [
      Check("what is drawn low is dropped") { answer in
        let y = answer([1, 1], [0.1, 0.9], 0.5)
        try expect("The dropped number", y.first ?? .nan, is: 0)
      },
      Check("the rest grows") { answer in
        try expect("Dropout at rate 0.5", answer([1, 1], [0.1, 0.9], 0.5), is: [0, 2])
        try expect("Dropout at rate 0.2", answer([8], [0.3], 0.2), is: [10])
      },
      Check("rate 0 changes nothing") { answer in
        try expect("Dropout at rate 0", answer([3, -4], [0, 0.5], 0), is: [3, -4])
      },
    ],
    slips: [
      Slip(
        "not rescaled", 0xB65914A615BAA664,
        "The others stayed as they were, so the mean sinks with each that is dropped."),
      Slip(
        "the wrong ones dropped", 0x51B59F7A1E2FAEB9,
        "You dropped what was drawn high; a draw below the rate is dropped."),
      Slip(
        "divided by the rate", 0xAB06CBCB663BEC3B,
        "You divided by the probability to be dropped; it is the one to stay that counts."),
      Slip(
        "a draw of 0 always dropped", 0x32CF186F2999BCD0,
        "A draw that equals the rate is not below it, and drops nothing."),
      Slip(
        "made smaller", 0x1AA3AA375A1C22EE,
        "You made the others smaller; where some vanish, the rest must grow to keep the mean."),
      Slip(
        "dropped ones left out", 0x15CE1996FBAED302,
        "You left the dropped numbers out; they become 0 and keep their places."),
      Slip(
        "by the share that stayed", 0x7E504237C5C6D0B7,
        "You divided by the share that happened to stay; it is the probability that counts, or the scale would change with each draw."
      ),
    ])
}
