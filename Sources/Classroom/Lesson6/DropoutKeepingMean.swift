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
    ])
}
