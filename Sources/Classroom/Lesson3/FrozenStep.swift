extension Curriculum {
  public static let frozenStep = Exercise<@Sendable ([Double], [Double], [Bool], Double) -> [Double]>(
    ExerciseNumber(3, 2), "FrozenStep", title: "A step that leaves frozen parameters alone", step: "Freezing",
    hints: (
      nudge: "Decide for each weight by itself.",
      idea:
        "Go over the indices: a trainable weight moves against its gradient, a frozen one is returned as it is.",
      line: "weights.indices.map { isTrainable[$0] ? weights[$0] - rate * gradients[$0] : weights[$0] }"
    ),
    checks: [
      Check("trainable weights go down their gradient") { answer in
        try expect(
          "A step of two trainable weights", answer([1, 2], [10, -10], [true, true], 0.1), is: [0, 3])
      },
      Check("frozen weights stay") { answer in
        try expect(
          "A step of two frozen weights", answer([1, 2], [10, -10], [false, false], 0.1), is: [1, 2],
          within: 0)
      },
      Check("each goes by its own flag") { answer in
        try expect(
          "A step of a frozen and a trainable weight", answer([1, 2], [10, -10], [false, true], 0.1),
          is: [1, 3])
      },
    ])
}
