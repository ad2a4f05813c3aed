extension Curriculum {
  public static let linearPenalty = Exercise<@Sendable ([Double], Double, [[Double]], Double) -> [Double]>(
    ExerciseNumber(8, 3), "LinearPenalty", title: "A penalty by hand", step: "Judged in pairs",
    hints: (
      nudge: "How much does D(x) change when x does? For a plane the answer is the same everywhere.",
      idea: "∇ₓD is the list of weights, at each image; so R₁ is γ/2 times the sum of their squares.",
      line: "[gamma / 2 * weights.reduce(0) { $0 + $1 * $1 }] + weights.map { gamma * $0 } + [0]"
    ),
    checks: [
      Check("a flat discriminator pays nothing") { answer in
        try expect(
          "The answer for weights 0 and bias 5", answer([0, 0], 5, [[1, 2]], 10), is: [0, 0, 0, 0])
      },
      Check("half of γ, times the square of the slope") { answer in
        try expect(
          "The penalty for weights 3 and 4, with γ = 2", Array(answer([3, 4], 0, [[0, 0]], 2).prefix(1)),
          is: [25])
      },
      Check("its gradient, at weights and bias") { answer in
        try expect(
          "The answer for weights 1 and −2, bias 3, γ = 10", answer([1, -2], 3, [[0, 0]], 10),
          is: [25, 10, -20, 0])
      },
      Check("it does not depend on the images") { answer in
        try expect(
          "The answer for weight 2, bias 1, images 5 and −7, γ = 1", answer([2], 1, [[5], [-7]], 1),
          is: [2, 2, 0])
      },
    ],
    slips: [
      Slip(
        "the half forgotten", 0xF153F7E4FC2714AF,
        "The half is missing from the penalty, though not from its gradient: γ/2 times a square has the slope γ."
      ),
      Slip(
        "the gradient twice", 0x256AA5CCB7714209,
        "Your gradient is twice too large: the 2 of the square's slope and the half of the penalty are one."),
      Slip(
        "the slope, not its square", 0xD815490C80B89FDF,
        "You took the length of the slope; what is paid for is its square."),
      Slip(
        "the bias counts", 0xEA2390E65B58A90E,
        "The bias lifts D everywhere alike, and does not make it steeper: it neither pays nor moves."),
      Slip(
        "the score in place of the slope", 0x6BDDFCE91E4A974A,
        "You squared D(x), the score; the penalty is on how it changes with x."),
      Slip(
        "added up over the images", 0x25D625F45F98F4D8,
        "You added the images up; the penalty is the mean over them."),
      Slip(
        "γ forgotten in the gradient", 0xA75E92F955757807,
        "γ weighs the penalty, and its gradient just as much."),
      Slip(
        "pulled the other way", 0xCDC43F89AC1C04C5,
        "Your gradient has the wrong sign: the penalty grows with the weights, and what descends it makes them smaller."
      ),
    ])
}
