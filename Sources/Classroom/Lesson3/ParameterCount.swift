extension Curriculum {
  public static let parameterCount = Exercise<@Sendable ([Int]) -> Int>(
    ExerciseNumber(3, 1), "ParameterCount", title: "The parameters of a stack of dense layers",
    step: "The generator",
    hints: (
      nudge: "A layer from n to m has a weight for each pair, and a bias for each of its outputs.",
      idea: "n·m + m for each pair of neighbours; zip(widths, widths.dropFirst()) makes the pairs.",
      line: "zip(widths, widths.dropFirst()).reduce(0) { $0 + $1.0 * $1.1 + $1.1 }"
    ),
    checks: [
      Check("the generator has 114,064") { answer in
        try expect("The parameters of 100-128-784", answer([100, 128, 784]), is: 114_064)
      },
      Check("the discriminator has 100,609") { answer in
        try expect("The parameters of 784-128-1", answer([784, 128, 1]), is: 100_609)
      },
      Check("one width alone is no layer") { answer in
        try expect("The parameters of a single width", answer([784]), is: 0)
      },
    ])
}
