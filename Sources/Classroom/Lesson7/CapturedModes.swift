extension Curriculum {
  public static let capturedModes = Exercise<@Sendable ([[Double]], [[Double]], Double) -> Int>(
    ExerciseNumber(7, 2), "CapturedModes", title: "Counting modes", step: "Mode collapse",
    hints: (
      nudge: "Each sample belongs to one mode at most.",
      idea: "Find a sample's nearest mode; if it is near enough, note the mode's number in a Set.",
      line:
        "captured.insert(nearest) if the distance is at most 3 * deviation, and captured.count at the end."
    ),
    checks: [
      Check("a sample on each mode") { answer in
        try expect(
          "The modes captured by two samples on two modes",
          answer([[0, 0], [1, 0]], [[0, 0], [1, 0]], 0.1), is: 2)
      },
      Check("many samples on one mode") { answer in
        try expect(
          "The modes captured by three samples on one of two modes",
          answer([[0, 0], [0.01, 0], [0, 0.01]], [[0, 0], [1, 0]], 0.1), is: 1)
      },
      Check("far samples capture nothing") { answer in
        try expect(
          "The modes captured by a sample four deviations away",
          answer([[0.4, 0]], [[0, 0], [1, 0]], 0.1), is: 0)
      },
      Check("a sample counts for its nearest mode only") { answer in
        try expect(
          "The modes captured by a sample near two modes", answer([[0.1, 0]], [[0, 0], [0.25, 0]], 0.1), is: 1
        )
      },
    ])
}
