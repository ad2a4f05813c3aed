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
        try expect("Dropout of [1, 3] at rate 0.5", answer([1, 3], [0.1, 0.9], 0.5), is: [0, 6])
        try expect("Dropout at rate 0.2", answer([8], [0.3], 0.2), is: [10])
      },
      Check("rate 0 changes nothing") { answer in
        try expect("Dropout at rate 0", answer([3, -4], [0, 0.5], 0), is: [3, -4])
      },
    ],
    slips: [
      Slip(
        "not rescaled", 0x3C19AC2D0B0FB051,
        "The others stayed as they were, so the mean sinks with each that is dropped."),
      Slip(
        "the wrong ones dropped", 0x58C5BBE33D00D236,
        "You dropped what was drawn high; a draw below the rate is dropped."),
      Slip(
        "divided by the rate", 0xAB06CBCB663BEC3B,
        "You divided by the probability to be dropped; it is the one to stay that counts."),
      Slip(
        "a draw of 0 always dropped", 0x32CF186F2999BCD0,
        "A draw that equals the rate is not below it, and drops nothing."),
      Slip(
        "made smaller", 0x6CCCD68C2ECCA41C,
        "You made the others smaller; where some vanish, the rest must grow to keep the mean."),
      Slip(
        "dropped ones left out", 0x935FF05CE4940041,
        "You left the dropped numbers out; they become 0 and keep their places."),
      Slip(
        "this sum kept", 0xBC8720352F75B0A,
        "You kept the sum of these very numbers; it is the mean over all draws that is to stay what it was."),
      Slip(
        "by the share that stayed", 0x7E504237C5C6D0B7,
        "You divided by the share that happened to stay; it is the probability that counts, or the scale would change with each draw."
      ),
    ])
}
