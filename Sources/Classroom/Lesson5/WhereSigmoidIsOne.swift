import Foundation

extension Curriculum {
  public static let whereSigmoidIsOne = Exercise<@Sendable () -> Int>(
    ExerciseNumber(5, 3), "WhereSigmoidIsOne", title: "Where the sigmoid is exactly 1",
    step: "Probabilities or logits",
    hints: (
      nudge: "Let the machine look: a loop.",
      idea: "Compute everything as Float: 1 / (1 + exp(-Float(a))).",
      line: "var a = 0; while 1 / (1 + exp(-Float(a))) < 1 { a += 1 }; return a"
    ),
    checks: [
      Check("it is a whole number between 1 and 100") { answer in
        try expect(
          (1...100).contains(answer()),
          "The logit should lie between 1 and 100, but your answer says \(answer()).")
      },
      Check("the sigmoid is 1 there") { answer in
        let a = Float(answer())
        try expect(1 / (1 + exp(-a)) == 1, "At the logit \(answer()) the sigmoid is still below 1.")
      },
      Check("it is the smallest") { answer in
        try expect(
          Secret(salt: "sigmoid", digits: 0, hash: 0x561E01E8AD36B6E5).isRevealed(by: Double(answer())),
          "\(answer()) is not the smallest such logit.")
      },
    ])
}
