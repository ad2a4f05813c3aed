extension Curriculum {
  public static let maxoutGradient = Exercise<@Sendable ([Double], Int, [Double]) -> [Double]>(
    ExerciseNumber(6, 2), "MaxoutGradient", title: "The gradient of maxout", step: "Maxout",
    hints: (
      nudge: "Only who won had any influence.",
      idea:
        "For each unit find the index of its first largest number; put the unit's upstream gradient there.",
      line: "let winner = group.max { x[$0] < x[$1] || x[$0] == x[$1] && $0 > $1 }; everything else stays 0."
    ),
    checks: [
      Check("the winner takes it") { answer in
        try expect("The gradient for [1, 5, 4, 2]", answer([1, 5, 4, 2], 2, [10, 20]), is: [0, 10, 20, 0])
      },
      Check("of equals, the first") { answer in
        try expect("The gradient for [3, 3, 1]", answer([3, 3, 1], 3, [7]), is: [7, 0, 0])
      },
      Check("it is as long as x") { answer in
        try expect(
          "The gradient for [−1, −2, −3, −4, −5, −6]", answer([-1, -2, -3, -4, -5, -6], 3, [1, -1]),
          is: [1, 0, 0, -1, 0, 0])
      },
    ])
}
