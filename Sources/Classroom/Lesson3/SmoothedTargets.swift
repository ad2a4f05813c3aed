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
    ])
}
