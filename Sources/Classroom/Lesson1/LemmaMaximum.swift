extension Curriculum {
  public static let lemmaMaximum = Exercise<@Sendable (Double, Double) -> Double>(
    ExerciseNumber(1, 1), "LemmaMaximum", title: "Where the lemma's function is largest", step: "The lemma",
    hints: (
      nudge: "Where a function is largest, its derivative is 0.",
      idea: "Set a / y equal to b / (1 − y) and multiply out.",
      line: "a·(1 − y) = b·y, so y is a over the sum of both."
    ),
    checks: [
      Check("with equal weights it is one half") { answer in
        try expect("The maximum for a = 2, b = 2", answer(2, 2), is: 0.5)
      },
      Check("the larger weight pulls it to its side") { answer in
        try expect("The maximum for a = 3, b = 1", answer(3, 1), is: 0.75)
      },
      Check("with one weight only it lies at the end") { answer in
        try expect("The maximum for a = 0, b = 5", answer(0, 5), is: 0)
        try expect("The maximum for a = 5, b = 0", answer(5, 0), is: 1)
      },
    ],
    slips: [
      Slip(
        "always the middle", 0x21294B9217423935,
        "Your answer does not depend on a and b: the larger weight must pull the maximum to its side."),
      Slip(
        "a and b exchanged", 0xC4FB9876C0C51BB,
        "You have the place of 1 − y: a belongs to ln y, so y must grow with a."),
      Slip(
        "a over b", 0x4444087926F56501,
        "You have y over 1 − y at the maximum; one more step leads to y itself."),
      Slip(
        "kept away from the ends", 0xDA975FCA303C4A30,
        "You hold y away from 0 and 1, as one does for a logarithm; with one weight only the maximum lies just there."
      ),
      Slip(
        "whole numbers", 0x114BE596B6FD2149,
        "A fraction was cut down to a whole number: dividing one Int by another drops what is behind the point."
      ),
      Slip(
        "a sign lost in the derivative", 0xF2FCD36459D9C1B2,
        "The derivative of ln(1 − y) brings a minus of its own; with it lost, a difference stands where there should be a sum."
      ),
      Slip(
        "how large instead of where", 0x734F7998EC86EF6,
        "You return how large the function is at its maximum; asked is where that is."),
    ])
}
