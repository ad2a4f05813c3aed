extension Curriculum {
  public static let extragradientStep = Exercise<@Sendable (Double, Double, Double) -> [Double]>(
    ExerciseNumber(7, 1), "ExtragradientStep", title: "A step that looks ahead", step: "Cures, side by side",
    hints: (
      nudge: "Two steps are computed, but only one is taken.",
      idea: "The gradients at the trial point are y′ for x and x′ for y; begin again at (x, y) with these.",
      line: "[x - rate * (y + rate * x), y + rate * (x - rate * y)]"
    ),
    checks: [
      Check("the step uses the gradients ahead") { answer in
        try expect("The step from (1, 0) at rate 0.1", answer(1, 0, 0.1), is: [0.99, 0.1])
      },
      Check("both players look ahead") { answer in
        try expect("The step from (0, 1) at rate 0.1", answer(0, 1, 0.1), is: [-0.1, 0.99])
      },
      Check("it spirals inwards") { answer in
        var point = [1.0, 1.0]
        for _ in 0..<100 { point = answer(point[0], point[1], 0.1) }
        let radius = (point[0] * point[0] + point[1] * point[1]).squareRoot()
        try expect(
          "The radius after 100 steps from (1, 1) at rate 0.1", radius, is: 0.8599397482, within: 1e-8)
      },
    ])
}
