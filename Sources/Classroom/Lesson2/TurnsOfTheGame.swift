extension Curriculum {
  public static let turnsOfTheGame = Exercise<@Sendable (Int, Int) -> String>(
    ExerciseNumber(2, 4), "TurnsOfTheGame", title: "k moves of D for one of G", step: "A turn",
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
    ],
    slips: [
      Slip(
        "G first", 0xE22002BD2AB10790,
        "Your G moves first; D does."),
      Slip(
        "k moves for G", 0x86149DF6A345D0A5,
        "It is D that moves k times, and G once."),
      Slip(
        "all of D before all of G", 0x2D635F9DB5413F42,
        "All of D's moves come before all of G's: G has a turn in every iteration."),
      Slip(
        "at least one iteration", 0x8128C203FB52FB45,
        "With no iterations nobody moves."),
      Slip(
        "k not used", 0x1B65699301C3E555,
        "Your D moves once in each iteration, whatever k is."),
      Slip(
        "one iteration only", 0x758B1B3846F2E63F,
        "You play a single iteration, however many are asked for."),
      Slip(
        "k and the iterations exchanged", 0x92A3D1763DCAEF12,
        "You took k for the number of iterations, and that for k."),
      Slip(
        "one iteration too many", 0x4B3854F264663B8A,
        "You play one iteration too many: 0...n has n + 1 numbers."),
    ])
}
