extension Curriculum {
  public static let grainOfAccuracies = Exercise<@Sendable ([Double]) -> Int>(
    ExerciseNumber(6, 6), "GrainOfAccuracies", title: "How many images an accuracy counts",
    step: "Reading a log: the accuracies",
    hints: (
      nudge: "A fraction k / n with the right n lies within half of a millionth of the print.",
      idea:
        "For each n, take for each accuracy the nearest k, and see whether |k / n − accuracy| is below 0.6 millionths.",
      line:
        "(1...100_000).first { n in printed.allSatisfy { abs((($0 * Double(n)).rounded()) / Double(n) - $0) < 6e-7 } } ?? 0"
    ),
    checks: [
      Check("a half and a quarter count 4") { answer in
        try expect("The grain of 0.5 and 0.25", answer([0.5, 0.25]), is: 4)
      },
      Check("rounded thirds count 3") { answer in
        try expect("The grain of 0.666667", answer([0.666667]), is: 3)
        try expect("The grain of 0.333333 and 0.666667", answer([0.333333, 0.666667]), is: 3)
      },
      Check("accuracies over 1,250 images") { answer in
        try expect(
          "The grain of accuracies over 1,250 images", answer([0.7256, 0.8104, 0.9128, 0.0008]), is: 1250)
      },
      Check("the printed log") { answer in
        let printed = [
          0.785176, 0.902945, 0.934615, 0.944511, 0.864804, 0.919631, 0.820272, 0.8875, 0.798918, 0.881751,
        ]
        try expect(
          Secret(salt: "grain", digits: 0, hash: 0x69E15731F1C59165).isRevealed(by: Double(answer(printed))),
          "The first five epochs of the printed log have another grain than \(answer(printed)).")
      },
    ],
    slips: [
      Slip(
        "the print taken as exact", 0x544F5E3541F3CC96,
        "You took the print as exact; the accuracies were rounded to six digits when they were printed."),
      Slip(
        "the first accuracy only", 0x65EDF69DCC294B42,
        "Only the first accuracy was looked at; n must suit them all."),
      Slip(
        "too patient a look", 0x78C3F9B06B8152,
        "You forgave too much: a print with six digits is off by half of a millionth at most."),
      Slip(
        "gives up early", 0xE7866CBF5B2416A4,
        "For the printed log you found no n at all: it may be up to 100,000, so look as far as that."),
      Slip(
        "the largest", 0x548AE01F7FC6BE95,
        "You return the largest n that suits; every multiple of the right one does, and the smallest is asked."
      ),
      Slip(
        "one off", 0x1C4E63D2141711D7,
        "You are one off: does your counting begin at 0?"),
      Slip(
        "k cut off", 0xF89A307A0BA0B03F,
        "You cut k off; the nearest whole number may be the next one."),
    ])
}
