extension Curriculum {
  public static let turnsOfTheGame = Exercise<@Sendable (Int, Int) -> String>(
    ExerciseNumber(2, 4), "TurnsOfTheGame", title: "k turns of D for one of G", step: "A turn",
    hints: (
      nudge: "One iteration is a word; the game repeats it.",
      idea: "String(repeating:count:) repeats a letter, and a word, too.",
      line: "String(repeating: String(repeating: \"D\", count: k) + \"G\", count: iterations)"
    ),
    checks: [
      Check("with k = 1 they take turns") { answer in
        try expect("Three iterations with k = 1", answer(3, 1), is: "DGDGDG")
      },
      Check("D moves k times before G") { answer in
        try expect("Two iterations with k = 3", answer(2, 3), is: "DDDGDDDG")
      },
      Check("no iterations, no moves") { answer in
        try expect("No iterations with k = 2", answer(0, 2), is: "")
      },
    ])
}
