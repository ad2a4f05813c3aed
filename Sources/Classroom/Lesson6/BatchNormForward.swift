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
        try expect("The normalised [1, 3]", answer([1, 3], 1, 0, 0), is: [-1, 1])
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
    ])
}
