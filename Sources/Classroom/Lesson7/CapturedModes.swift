extension Curriculum {
  public static let capturedModes = Exercise<@Sendable ([[Double]], [[Double]], Double) -> Int>(
    ExerciseNumber(7, 2), "CapturedModes", title: "Counting modes", step: "A ring that can be counted",
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
      Check("three deviations are the limit") { answer in
        // All three are told at once: which of them fail parts one way of going wrong from another.
        try expect(
          "The modes captured by a sample nine deviations away, by one two away, and by one four away",
          [[0, 0.9], [0.2, 0], [0.4, 0]].map { answer([$0], [[0, 0], [1, 0]], 0.1) }, is: [0, 1, 0])
      },
      Check("a sample counts for its nearest mode only") { answer in
        try expect(
          "The modes captured by a sample near two modes", answer([[0.1, 0]], [[0, 0], [0.25, 0]], 0.1), is: 1
        )
      },
    ],
    slips: [
      Slip(
        "samples counted", 0xE472D35552866449,
        "You counted samples; asked is how many modes have one."),
      Slip(
        "no limit to the distance", 0xB0E0C9F21420E951,
        "A sample far from all modes captures none: the three deviations are not used."),
      Slip(
        "x alone", 0x914463F7291749E0,
        "You compared one coordinate alone; a distance has both in it."),
      Slip(
        "any mode within reach", 0x775534DFEA9D3FE2,
        "A sample between two modes captured both; it counts for the nearer one only."),
      Slip(
        "all modes but one", 0xFB2EC8A51CB85DF3,
        "You are one mode short: is mode number 0 taken for none?"),
      Slip(
        "one deviation", 0x6EF235838B22081E,
        "You allow one deviation; three are asked."),
      Slip(
        "the squared distance", 0xC91641860C631D2C,
        "You compared the square of the distance: take its root, or square the limit as well."),
      Slip(
        "all modes counted", 0x6A23EF80C844EF3C,
        "You counted all modes, captured or not."),
    ])
}
