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
        try expect("The point for u = 0.73", answer(0.73), is: [2.3, 10.29], within: 1e-9)
      },
    ],
    slips: [
      Slip(
        "x from 0 to 5", 0x7DFCDDA9DA69F2BA,
        "Your x goes from 0 to 5: u = 0 must become −5."),
      Slip(
        "the 5 forgotten", 0xA658020AEFDDD664,
        "The vertex lies at height 0: in y = x² + 5 the 5 was forgotten."),
      Slip(
        "the ends a little too near", 0x9492EA027FD066D3,
        "Your x does not quite reach −5 and 5: both ends belong to the data."),
      Slip(
        "a roof instead of a bowl", 0xE440E7D8D6F54A8D,
        "Between the ends your y goes along straight lines: it should bend as x² does."),
      Slip(
        "in whole steps", 0x7FDA1DEC6A6C98ED,
        "Your x goes in whole steps; there are points between them as well."),
      Slip(
        "half as wide", 0xCD13D385047B5C61,
        "Your x goes from −5 to 0 only: how wide is −5…5?"),
      Slip(
        "y of u", 0x8F18C7CBD583F174,
        "You squared u; it is x whose square makes y."),
      Slip(
        "x and y exchanged", 0xC929088CD41CEC19,
        "Both numbers are right, in the other order: a point is [x, y]."),
    ])
}
