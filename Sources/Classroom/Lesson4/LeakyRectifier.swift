extension Curriculum {
  public static let leakyRectifier = Exercise<@Sendable (Double, Double) -> [Double]>(
    ExerciseNumber(4, 1), "LeakyRectifier", title: "The leaky rectifier and its derivative",
    step: "A leaky rectifier",
    hints: (
      nudge: "Two straight lines meet at 0; a line's derivative is its slope.",
      idea: "For x > 0 the line is x, with derivative 1; else it is slope · x, with derivative slope.",
      line: "x > 0 ? [x, 1] : [slope * x, slope]"
    ),
    checks: [
      Check("positive numbers pass") { answer in
        try expect("Value and derivative at 1.5", answer(1.5, 0.01), is: [1.5, 1])
      },
      Check("negative numbers leak") { answer in
        try expect(
          "Value and derivative at −0.25901004086940105", answer(-0.25901004086940105, 0.01),
          is: [-0.0025901004086940106, 0.01], within: 1e-15)
      },
      Check("the slope is the one that is given") { answer in
        try expect("Value and derivative at −1 with slope 0.2", answer(-1, 0.2), is: [-0.2, 0.2])
      },
    ])
}
