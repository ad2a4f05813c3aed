extension Curriculum {
  public static let xavierDeviation = Exercise<@Sendable (Int) -> Double>(
    ExerciseNumber(5, 1), "XavierDeviation", title: "The deviation that the article calls Xavier's",
    step: "The first numbers",
    hints: (
      nudge: "Not a whole-number division: 785 / 2 is 392.5.",
      idea: "Make a Double of the number first.",
      line: "1 / (Double(inputs) / 2).squareRoot()"
    ),
    checks: [
      Check("784 inputs") { answer in
        try expect("The deviation for 784 inputs", answer(784), is: 0.050507627, within: 1e-8)
      },
      Check("100 and 128 inputs") { answer in
        try expect("The deviation for 100 inputs", answer(100), is: 0.141421356, within: 1e-8)
        try expect("The deviation for 128 inputs", answer(128), is: 0.125)
      },
      Check("an odd number of inputs") { answer in
        try expect("The deviation for 3 inputs", answer(3), is: 0.816496581, within: 1e-8)
      },
    ])
}
