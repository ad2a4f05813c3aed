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
    ],
    slips: [
      Slip(
        "x from 0 to 5", 0x4BA7D1A54495C815,
        "Your x goes from 0 to 5: u = 0 must become −5."),
      Slip(
        "the 5 forgotten", 0x6FF1E6AB3936DFD6,
        "The vertex lies at height 0: in y = x² + 5 the 5 was forgotten."),
      Slip(
        "the ends a little too near", 0xE62E4E75B6B2C852,
        "Your x does not quite reach −5 and 5: both ends belong to the data."),
      Slip(
        "a roof instead of a bowl", 0xD572EC2487861665,
        "Between the ends your y goes along straight lines: it should bend as x² does."),
      Slip(
        "half as wide", 0xE5ABD2EEFF056AE0,
        "Your x goes from −5 to 0 only: how wide is −5…5?"),
      Slip(
        "y of u", 0x298B94EA955005EC,
        "You squared u; it is x whose square makes y."),
      Slip(
        "x and y exchanged", 0xDB4320FDA9BCE480,
        "Both numbers are right, in the other order: a point is [x, y]."),
    ])
}
