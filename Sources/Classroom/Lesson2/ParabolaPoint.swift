extension Curriculum {
  public static let parabolaPoint = Exercise<@Sendable (Double) -> [Double]>(
    ExerciseNumber(2, 1), "ParabolaPoint", title: "A point of the data", step: "The data",
    hints: (
      nudge: "u = 0 must become −5 and u = 1 must become 5.",
      idea: "x = −5 + 10·u.",
      line: "let x = -5 + 10 * u, and then [x, x * x + 5]."
    ),
    checks: [
      Check("u = ½ is the vertex") { answer in
        try expect("The point for u = ½", answer(0.5), is: [0, 5])
      },
      Check("u = 0 and u = 1 are the ends") { answer in
        try expect("The point for u = 0", answer(0), is: [-5, 30])
        try expect("The point for u = 1", answer(1), is: [5, 30])
      },
      Check("in between y = x² + 5") { answer in
        try expect("The point for u = 0.7", answer(0.7), is: [2, 9], within: 1e-9)
      },
    ])
}
