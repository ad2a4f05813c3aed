extension Curriculum {
  public static let smoothedTargets = Exercise<@Sendable (Int, Int, Double) -> [Double]>(
    ExerciseNumber(3, 3), "SmoothedTargets", title: "One-sided label smoothing", step: "The game",
    hints: (
      nudge: "One-sided means: only one of the two kinds of target changes.",
      idea:
        "Real targets become 1 − smoothing. Smoothed fakes would reward D where the generator is already bad.",
      line: "Array(repeating: 1 - smoothing, count: real) + Array(repeating: 0, count: fake)"
    ),
    checks: [
      Check("real targets are a little below 1") { answer in
        try expect("The targets of two real images", answer(2, 0, 0.1), is: [0.9, 0.9])
      },
      Check("fake targets stay 0") { answer in
        try expect("The targets of two fakes", answer(0, 2, 0.1), is: [0, 0])
      },
      Check("real before fake, also without smoothing") { answer in
        try expect("The targets of one real image and two fakes", answer(1, 2, 0), is: [1, 0, 0])
      },
    ],
    slips: [
      Slip(
        "both sides", 0xB3084615CD35B6A4,
        "You changed both kinds of target; one-sided leaves the fakes alone."),
      Slip(
        "the wrong side", 0x389725F0E612478A,
        "You smoothed the fakes' targets; it is the real ones that change."),
      Slip(
        "fakes first", 0x73E3D72C280330F,
        "Your fakes come first; the real images do."),
      Slip(
        "above 1", 0xD2562ABDC56E06B5,
        "Your real targets lie above 1: smoothing takes something away."),
      Slip(
        "the smoothing as target", 0x40A34DF6D6D3D814,
        "You made the smoothing the target; it is what is missing to 1."),
      Slip(
        "shared among two classes", 0x6421CC21968AC562,
        "You shared the smoothing among two classes, half each; here all of it is taken from the real targets, and nobody gets it."
      ),
      Slip(
        "one of each kind", 0xA3CA1F30E80FEBA7,
        "You made one target for each kind; each image has one."),
    ])
}
