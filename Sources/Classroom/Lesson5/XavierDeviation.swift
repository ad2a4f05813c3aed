extension Curriculum {
  public static let xavierDeviation = Exercise<@Sendable (Int) -> Double>(
    ExerciseNumber(5, 1), "XavierDeviation", title: "The deviation that the article calls Xavier's",
    step: "Where the weights begin",
    hints: (
      nudge: "Not a whole-number division: 785 / 2 is 392.5.",
      idea: "Make a Double of the number first.",
      line: "1 / (Double(inputs) / 2).squareRoot()"
    ),
    checks: [
      Check("784 inputs") { answer in
        try expect("The deviation for 784 inputs", answer(784), is: 0.050507627, within: 1e-8)
      },
      Check("100 and 128 inputs") { answer in
        try expect("The deviation for 100 inputs", answer(100), is: 0.141421356, within: 1e-8)
        try expect("The deviation for 128 inputs", answer(128), is: 0.125)
      },
      Check("an odd number of inputs") { answer in
        try expect("The deviation for 3 inputs", answer(3), is: 0.816496581, within: 1e-8)
      },
    ],
    slips: [
      Slip(
        "the 2 forgotten", 0x2A5499D0B4291093,
        "You have 1 / √inputs: the 2 was forgotten."),
      Slip(
        "whole-number division", 0x6C93BB8D4027FB28,
        "inputs / 2 lost a half: a whole number divided by a whole number is one again in Swift."),
      Slip(
        "the variance", 0xB605BB8F633FC7CC,
        "That is the variance; the deviation is its root."),
      Slip(
        "right for one matrix", 0x62197659B62BC0DC,
        "It is right for 784 inputs only: compute it from the number of inputs."),
      Slip(
        "the inverse", 0xE2EA0EB93A16E385,
        "You have its inverse: more inputs need smaller weights."),
      Slip(
        "the 2 outside of the root", 0xA66F727A6D52FC5A,
        "You halved after taking the root; the 2 belongs under it."),
      Slip(
        "twice the inputs", 0x89AC9FDC67B55D5F,
        "You doubled the inputs; they are halved."),
    ])
}
