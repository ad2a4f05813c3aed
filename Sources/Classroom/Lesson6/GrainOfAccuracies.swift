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
    ])
}
