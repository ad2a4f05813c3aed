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
    ],
    slips: [
      Slip(
        "nothing leaks", 0x76CB31316ADBFDD2,
        "That is the plain rectifier: below 0 nothing leaks through."),
      Slip(
        "the derivative always 1", 0x14EF0DDE2A731383,
        "Your derivative is 1 everywhere; below 0 the line is less steep."),
      Slip(
        "the slope on both sides", 0x3BDECF91A0DDC60F,
        "You took the slope for positive numbers, too; they pass as they are."),
      Slip(
        "always 0.01", 0x82D35424CC2BA61D,
        "You wrote 0.01 into it; the slope is an argument."),
      Slip(
        "the value alone", 0xF6D5B4E04D8C08A5,
        "The value is right; its derivative is asked as well, two numbers in all."),
      Slip(
        "up again below 0", 0x44688A406CA4EACE,
        "Below 0 your line goes up again: a negative number stays negative, only smaller."),
      Slip(
        "value and derivative exchanged", 0x361E24B9667DEF34,
        "Both numbers are right, in the other order: the value comes first."),
    ])
}
