extension Curriculum {
  public static let leastSquaresLosses = Exercise<@Sendable ([Double], [Double]) -> [Double]>(
    ExerciseNumber(4, 3), "LeastSquaresLosses", title: "The least-squares losses", step: "The losses",
    hints: (
      nudge: "Three means of squares.",
      idea: "D wants 1 on real and 0 on fakes, G wants 1 on fakes; each mean is halved.",
      line:
        "let mean = { (values: [Double], target: Double) in values.reduce(0) { $0 + ($1 - target) * ($1 - target) } / Double(values.count) }"
    ),
    checks: [
      Check("where nobody can tell, ¼ and ⅛") { answer in
        try expect("The losses at score ½", answer([0.5, 0.5], [0.5, 0.5]), is: [0.25, 0.125])
      },
      Check("a perfect D") { answer in
        try expect("The losses of a perfect D", answer([1, 1], [0, 0]), is: [0, 0.5])
      },
      Check("on stored logits") { answer in
        try expect(
          "The losses on the stored logits", answer(storedReal, storedFake),
          is: [1.8770293614440594, 0.816954786997558], within: 1e-12)
      },
    ])
}

/// Ten scores each of a discriminator on real images and on fakes, from the checks of a published assignment.
private let storedReal = [
  0.9348731096217853, -1.0169891625223137, -0.5730476939393363, -0.8816270356958762, -1.4012938925983567,
  -1.4539569266944938, -1.542397547964014, -0.5727332515501994, 0.9858442941304029, 0.13312152437312422,
]
private let storedFake = [
  -1.8086586792257076, 0.09030055369905954, -0.44289020393777767, -0.0787936751879477, -0.3765504411101933,
  0.3208474241671663, -0.28590836517263224, 1.013762805378476, 0.9924143914567469, 0.3939434608511722,
]
