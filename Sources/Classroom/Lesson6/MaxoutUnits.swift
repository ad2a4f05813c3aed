extension Curriculum {
  public static let maxoutUnits = Exercise<@Sendable ([Double], Int) -> [Double]>(
    ExerciseNumber(6, 1), "MaxoutUnits", title: "Maxout", step: "Maxout",
    hints: (
      nudge: "Cut the row into groups and look at each.",
      idea: "Group u holds the numbers from u · pieces on; there are x.count / pieces groups.",
      line: "stride(from: 0, to: x.count, by: pieces).map { x[$0..<$0 + pieces].max() ?? 0 }"
    ),
    checks: [
      Check("the largest of each pair") { answer in
        try expect("Maxout of [1, 5, 4, 2] in pairs", answer([1, 5, 4, 2], 2), is: [5, 4])
      },
      Check("also of negative numbers") { answer in
        try expect("Maxout of [−3, −1, −2]", answer([-3, -1, -2], 3), is: [-1])
      },
      Check("one piece changes nothing") { answer in
        try expect("Maxout with one piece", answer([3, -1], 1), is: [3, -1])
      },
    ])
}
