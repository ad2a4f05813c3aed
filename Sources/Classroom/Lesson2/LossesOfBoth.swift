extension Curriculum {
  public static let lossesOfBoth = Exercise<@Sendable ([Double], [Double], Double) -> [Double]>(
    ExerciseNumber(2, 3), "LossesOfBoth", title: "Both losses, with a small number in the logarithm",
    step: "The game and its losses",
    hints: (
      nudge: "A mean is a sum divided by how many there are.",
      idea: "Sum over the pairs of a real and a fake probability; ε stands inside each logarithm.",
      line:
        "-zip(real, fake).reduce(0) { $0 + log($1.0 + epsilon) + log(1 - $1.1 + epsilon) } / Double(real.count), and the like for G."
    ),
    checks: [
      Check("where nobody can tell, 2 ln 2 and ln 2") { answer in
        try expect(
          "The losses at D = ½", answer([0.5, 0.5], [0.5, 0.5], 0), is: [1.386294361, 0.693147181],
          within: 1e-8)
      },
      Check("a right D has a small loss and G a large one") { answer in
        try expect(
          "The losses at D = 0.9 on real and 0.2 on fake", answer([0.9], [0.2], 0),
          is: [0.328504067, 1.609437912], within: 1e-8)
      },
      Check("ε keeps a completely wrong D finite") { answer in
        try expect(
          "The losses of a completely wrong D", answer([0], [1], 1e-12), is: [55.262042232, 0], within: 1e-6)
      },
      Check("they are means") { answer in
        try expect(
          "The losses of three pairs", answer([0.5, 0.5, 0.9], [0.5, 0.5, 0.2], 0),
          is: [1.033697596, 0.998577424], within: 1e-8)
      },
    ])
}
