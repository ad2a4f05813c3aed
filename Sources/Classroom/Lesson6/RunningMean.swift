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
        try expect(
          "The running mean after [8], [4, 0] and [6]", answer([[8], [4, 0], [6]], 0.5), is: 4.5)
        try expect("The running mean after [0, 4] and [10]", answer([[0, 4], [10]], 0.5), is: 5.5)
      },
    ],
    slips: [
      Slip(
        "the momentum the other way round", 0x4303016D336175EA,
        "Your momentum stands at the minibatch; it is what is kept of the memory."),
      Slip(
        "the mean of the means", 0xDEB440CE9B9063C9,
        "You averaged all minibatches alike; a running mean forgets the early ones."),
      Slip(
        "from last to first", 0xD56A08BFE0959DC4,
        "You went from the last minibatch to the first."),
      Slip(
        "starts at 1", 0xB7468580BA3FA424,
        "Your memory begins at 1; it begins at 0."),
      Slip(
        "begins with the first", 0x7C43D242281FD54B,
        "You began with the first minibatch's mean; the memory begins at 0, and the first counts like any other."
      ),
      Slip(
        "sums of minibatches", 0x4A4E187007AFF009,
        "You took each minibatch's sum; its mean is asked."),
      Slip(
        "once for each number", 0x41B2357002D37E02,
        "You changed the memory once for each number; it changes once for each minibatch."),
      Slip(
        "nothing kept", 0x1662CA6FEA4B7DDF,
        "Nothing of what it was is kept: only the last minibatch is left."),
    ])
}
