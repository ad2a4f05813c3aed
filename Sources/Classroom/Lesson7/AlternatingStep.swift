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
    ],
    slips: [
      Slip(
        "both at once", 0xB54146AD6CAEF0CF,
        "Both moved at once: x should see the y that has just changed."),
      Slip(
        "x first", 0x527EADFC2EE76A05,
        "Your x moved first; y does."),
      Slip(
        "y downhill", 0xB0439051C1EEB2FA,
        "Your y goes down its gradient; it goes up."),
      Slip(
        "right from one point only", 0x524A21A5F64713A,
        "It is right from the point that was shown first, and stands still elsewhere."),
      Slip(
        "runs away slowly", 0x426A910D0B4A8F00,
        "Your steps are a little too long, so they do not come back."),
      Slip(
        "x uphill", 0xD4D26133941AFDB2,
        "Your x goes up its gradient; it goes down."),
      Slip(
        "x and y exchanged", 0x34440E5A75799092,
        "Both numbers are right, in the other order: x comes first."),
    ])
}
