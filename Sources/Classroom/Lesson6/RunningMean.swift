extension Curriculum {
  public static let runningMean = Exercise<@Sendable ([[Double]], Double) -> Double>(
    ExerciseNumber(6, 5), "RunningMean", title: "What batch norm remembers for later",
    step: "The generator, and a silent start",
    hints: (
      nudge: "A variable that is changed once for each minibatch.",
      idea: "running = momentum * running + (1 - momentum) * mean.",
      line: "minibatches.reduce(0) { momentum * $0 + (1 - momentum) * $1.reduce(0, +) / Double($1.count) }"
    ),
    checks: [
      Check("no minibatches, no memory") { answer in
        try expect("The running mean of no minibatches", answer([], 0.9), is: 0)
      },
      Check("it moves towards the minibatch") { answer in
        try expect("The running mean after [10]", answer([[10]], 0.9), is: 1)
      },
      Check("later ones count more") { answer in
        try expect("The running mean after [0, 4] and [10]", answer([[0, 4], [10]], 0.5), is: 5.5)
      },
    ])
}
