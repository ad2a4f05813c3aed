extension Curriculum {
  public static let saturatingLoss = Exercise<@Sendable ([Double]) -> Double>(
    ExerciseNumber(5, 4), "SaturatingLoss", title: "Find the slip: the loss that one should avoid",
    step: "Two losses",
    hints: (
      nudge: "Which of the two flattens out where D is sure of a fake?",
      idea: "The 1 belongs inside the logarithm.",
      line: "fake.reduce(0) { $0 + log(1 - $1) } / Double(fake.count)"
    ),
    checks: [
      Check("at D = ½ it is −ln 2") { answer in
        try expect("The loss at D = ½", answer([0.5]), is: -0.693147180559945, within: 1e-12)
      },
      Check("where D is sure it is flat") { answer in
        let change = answer([0.001]) - answer([0.002])
        try expect(
          "How much the loss changes from D = 0.001 to 0.002", -change, is: -0.0010015018, within: 1e-8)
      },
      Check("it is a mean") { answer in
        try expect("The loss of two fakes", answer([0.5, 0]), is: -0.346573590279973, within: 1e-12)
      },
    ])
}
