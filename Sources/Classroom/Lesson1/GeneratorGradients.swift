extension Curriculum {
  public static let generatorGradients = Exercise<@Sendable (Double) -> [Double]>(
    ExerciseNumber(1, 4), "GeneratorGradients", title: "Two gradients for the generator",
    step: "The generator's gradient",
    hints: (
      nudge: "σ′ = σ·(1 − σ).",
      idea: "d/da ln(1 − σ) = −σ′ / (1 − σ), and d/da (−ln σ) = −σ′ / σ. Each simplifies to one term.",
      line:
        "let s = 1 / (1 + exp(-logit)) and then [-s, s - 1]; for the logit −1000, exp(1000) is infinite and s is 0: that is all right."
    ),
    checks: [
      Check("at logit 0 both are −½") { answer in
        try expect("The gradients at logit 0", answer(0), is: [-0.5, -0.5])
      },
      Check("where D is sure of a fake, only one of them is left") { answer in
        try expect(
          "The gradients at logit −5", answer(-5), is: [-0.006692850924, -0.993307149076], within: 1e-9)
      },
      Check("they are numbers at any logit") { answer in
        try expect("The gradients at logit −1000", answer(-1000), is: [0, -1])
        try expect("The gradients at logit 1000", answer(1000), is: [-1, 0])
      },
    ])
}
