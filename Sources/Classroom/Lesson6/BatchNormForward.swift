extension Curriculum {
  public static let batchNormForward = Exercise<@Sendable ([Double], Double, Double, Double) -> [Double]>(
    ExerciseNumber(6, 4), "BatchNormForward", title: "Batch norm of a minibatch",
    step: "The generator, and a silent start",
    hints: (
      nudge: "First the mean, then the variance, then every number.",
      idea: "variance = Σ (x − mean)² / n: by n, not by n − 1.",
      line: "x.map { scale * ($0 - mean) / (variance + epsilon).squareRoot() + shift }"
    ),
    checks: [
      Check("mean 0 and variance 1") { answer in
        try expect(
          "The normalised [1, 3] and [2, 2, 2, 2, 7]",
          answer([1, 3], 1, 0, 0) + answer([2, 2, 2, 2, 7], 1, 0, 0),
          is: [-1, 1, -0.5, -0.5, -0.5, -0.5, 2])
      },
      Check("scale and shift") { answer in
        try expect("The normalised [1, 3] with scale 2 and shift 5", answer([1, 3], 2, 5, 0), is: [3, 7])
      },
      Check("ε keeps a constant minibatch finite") { answer in
        try expect("The normalised [4, 4]", answer([4, 4], 1, 0.5, 1e-5), is: [0.5, 0.5])
      },
      Check("ε stands under the root") { answer in
        try expect("The normalised [0, 2] with ε = 3", answer([0, 2], 1, 0, 3), is: [-0.5, 0.5])
      },
    ],
    slips: [
      Slip(
        "divided by n − 1", 0x4F5B0913ED796D9F,
        "You divided by n − 1, as for the deviation of a sample; batch norm divides by n."),
      Slip(
        "the sum of squares", 0x34606EF59AD35F88,
        "You added the squares and did not divide: a variance is their mean."),
      Slip(
        "always divided by 2", 0x3868E6C2A3A2B0CB,
        "You divided by 2, which is right for two numbers only: divide by how many there are."),
      Slip(
        "squares of the numbers", 0x8D8D81ED1B532687,
        "Your variance is the mean square of the numbers themselves; it is that of their distances from the mean."
      ),
      Slip(
        "the shift forgotten", 0x8E66783099CEDEC7,
        "β, the shift, is not used."),
      Slip(
        "ε forgotten", 0xFC51BB20755B7A9B,
        "Without ε a minibatch whose numbers are all alike is divided by 0."),
      Slip(
        "ε outside of the root", 0xCEC04E75A263424C,
        "You added ε to the root; it belongs to the variance, under the root."),
      Slip(
        "divided by the variance", 0xF8D40DC07D78343A,
        "You divided by the variance; its root is asked."),
      Slip(
        "scale and shift exchanged", 0x89B6F7F119D940A0,
        "γ and β are exchanged: the scale multiplies, the shift is added."),
      Slip(
        "the mean left in", 0xE0029BF15B80C66E,
        "You divided by the deviation and left the mean in: take it away first."),
    ])
}
