extension Curriculum {
  public static let alternatingStep = Exercise<@Sendable (Double, Double) -> [Double]>(
    ExerciseNumber(7, 4), "AlternatingStep", title: "A game that comes back after six steps",
    step: "A game for two numbers",
    hints: (
      nudge: "The second player already sees the first one's move.",
      idea: "y changes first; x then uses the new y.",
      line: "[x - (y + x), y + x]"
    ),
    checks: [
      Check("y moves first") { answer in
        try expect("The step from (1, 1)", answer(1, 1), is: [-1, 2])
      },
      Check("from another point") { answer in
        try expect("The step from (2, −1)", answer(2, -1), is: [1, 1])
      },
      Check("six steps come back") { answer in
        var point = [3.0, 1.0]
        var path: [[Double]] = []
        for _ in 0..<6 {
          point = answer(point[0], point[1])
          path.append(point)
        }
        try expect("The point after six steps from (3, 1)", point, is: [3, 1])
        try expect(
          !path.dropLast().contains([3, 1]), "The game should need six steps to come back, not fewer.")
      },
    ])
}
