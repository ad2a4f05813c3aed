extension Curriculum {
  public static let lemmaMaximum = Exercise<@Sendable (Double, Double) -> Double>(
    ExerciseNumber(1, 1), "LemmaMaximum", title: "Where the lemma's function is largest", step: "The lemma",
    hints: (
      nudge: "Where a function is largest, its derivative is 0.",
      idea: "Set a / y equal to b / (1 − y) and multiply out.",
      line: "a·(1 − y) = b·y, so y is a over the sum of both."
    ),
    checks: [
      Check("with equal weights it is one half") { answer in
        try expect("The maximum for a = 2, b = 2", answer(2, 2), is: 0.5)
      },
      Check("the larger weight pulls it to its side") { answer in
        try expect("The maximum for a = 3, b = 1", answer(3, 1), is: 0.75)
      },
      Check("with one weight only it lies at the end") { answer in
        try expect("The maximum for a = 0, b = 5", answer(0, 5), is: 0)
        try expect("The maximum for a = 5, b = 0", answer(5, 0), is: 1)
      },
    ])
}
