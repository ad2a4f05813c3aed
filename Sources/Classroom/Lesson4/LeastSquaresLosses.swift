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
    ],
    slips: [
      Slip(
        "the halves forgotten", 0x59E584E4D50EF4EF,
        "The halves are missing, in both losses."),
      Slip(
        "sums instead of means", 0xF81B35514AA1B4EB,
        "You added the squares up; asked are means, which do not grow with the minibatch."),
      Slip(
        "G wants 0", 0x190175795AF92A1A,
        "Your G wants its fakes to score 0; it wants D to take them for real."),
      Slip(
        "scores held to 0…1", 0xBA58E35F2785D974,
        "You held the scores to 0…1; here they may be any number, and are pulled back from afar."),
      Slip(
        "probabilities of the scores", 0x9741A08876CFC720,
        "You made probabilities of the scores; a least-squares D has no sigmoid, and the scores themselves are compared."
      ),
      Slip(
        "D's wishes exchanged", 0x99B3455209D151EB,
        "Your D wants 0 on real images and 1 on fakes, which is the wrong way round."),
      Slip(
        "halved twice", 0x70E669FD4AF77F1A,
        "D's loss was halved twice: dividing by all scores, real and fake, is a half already."),
      Slip(
        "distances, not squares", 0xD629EF02DAC07DDB,
        "You took distances; least squares are of squares."),
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
