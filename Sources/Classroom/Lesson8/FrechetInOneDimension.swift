extension Curriculum {
  public static let frechetInOneDimension = Exercise<@Sendable ([Double], [Double]) -> Double>(
    ExerciseNumber(8, 1), "FrechetInOneDimension", title: "Fréchet's distance, of numbers",
    step: "One yardstick",
    hints: (
      nudge: "Two things are compared: where the numbers lie, and how far they spread.",
      idea: "With one number each, the matrices are variances, and σ₁² + σ₂² − 2σ₁σ₂ is (σ₁ − σ₂)².",
      line:
        "With a mean and a deviation (÷ n − 1) of your own: (mean(a) - mean(b)) * (mean(a) - mean(b)) + (deviation(a) - deviation(b)) * (deviation(a) - deviation(b))"
    ),
    checks: [
      Check("the same numbers are at 0") { answer in
        try expect("The distance of [1, 2, 6] from [1, 2, 6]", answer([1, 2, 6], [1, 2, 6]), is: 0)
      },
      Check("moved by 3, they are at 9") { answer in
        try expect("The distance of [0, 2] from [3, 5]", answer([0, 2], [3, 5]), is: 9)
      },
      Check("a spread of its own counts") { answer in
        try expect("The distance of [−1, 0, 1] from [−3, 0, 3]", answer([-1, 0, 1], [-3, 0, 3]), is: 4)
      },
      Check("both together, and lists of two lengths") { answer in
        try expect(
          "The distance of [1, 2, 3, 4] from [10, 0]", answer([1, 2, 3, 4], [10, 0]), is: 39.65924808316114)
      },
    ],
    slips: [
      Slip(
        "only the means", 0x3D2EA54228376554,
        "You compared the means alone: numbers that spread otherwise would be at 0."),
      Slip(
        "divided by n", 0x422BD5B0A4D9CE51,
        "Your variances are divided by n; those of a sample are divided by n − 1."),
      Slip(
        "the distance, not its square", 0xC928D2404E39997A,
        "The means' distance is not squared; Fréchet's is a sum of squares."),
      Slip(
        "variances compared", 0x11FB18FD3BA9DA91,
        "You compared variances; it is the deviations, their roots, whose difference is squared."),
      Slip(
        "the product left out", 0x5EAA1D1FCEA5633A,
        "You added the variances; 2σ₁σ₂ is still to be taken away, and without it nothing is at 0 from itself."
      ),
      Slip(
        "the product once", 0x10E3DA3FAC9E6904,
        "σ₁σ₂ is to be taken away twice: σ₁² + σ₂² − 2σ₁σ₂ is a square."),
      Slip(
        "the root of it all", 0x31FAAFBA48C3DC70,
        "You took the root in the end; the course's distance is without it, as the literature's is."),
      Slip(
        "one length for both", 0x6BC7AF370C95AE0D,
        "You divided both sums by one list's length; each list has its own."),
      Slip(
        "only the spreads", 0xD7207C5028D65DCA,
        "You compared the spreads alone: numbers that lie elsewhere would be at 0."),
    ])
}
