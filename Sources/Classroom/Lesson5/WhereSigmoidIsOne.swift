import Foundation

extension Curriculum {
  public static let whereSigmoidIsOne = Exercise<@Sendable () -> Int>(
    ExerciseNumber(5, 3), "WhereSigmoidIsOne", title: "Where the sigmoid is exactly 1",
    step: "Probability or logit",
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
    ],
    slips: [
      Slip(
        "double precision", 0x641FCB1B08DA7416,
        "That is where double precision ends; asked is single precision."),
      Slip(
        "one too early", 0xD72D3975DBAFD445,
        "You stopped one step early: the sigmoid must be 1, not nearly 1."),
      Slip(
        "one too late", 0x331843EB10D7963,
        "You went one step too far: is the logit raised once more after it was found?"),
      Slip(
        "none", 0x45858DAC81B7B7A9,
        "Your loop did not begin: at 0 the sigmoid is ½."),
      Slip(
        "half precision", 0x68F4A6F14A623251,
        "That is where half precision ends, with 16 bits; a Float has 32."),
      Slip(
        "where e^a overflows", 0x6FD3413BFE3C2B49,
        "That is where e^a gets too large for a Float; the sigmoid has been 1 for long by then."),
      Slip(
        "where e^−a vanishes", 0x9F51A14A6CC5ECBC,
        "That is where e^−a becomes 0; it need only be too small to be seen beside 1."),
    ])
}
