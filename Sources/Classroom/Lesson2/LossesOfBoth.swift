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
      Check("ε keeps a completely wrong D finite, and G where D is sure") { answer in
        try expect(
          "The losses of a completely wrong D, and where D is sure of a fake",
          answer([0], [1], 1e-12) + answer([0.5], [0], 1e-12),
          is: [55.262042232, 0, 0.693147181, 27.631021116], within: 1e-6)
      },
      Check("they are means") { answer in
        try expect(
          "The losses of three pairs", answer([0.5, 0.5, 0.9], [0.5, 0.5, 0.2], 0),
          is: [1.033697596, 0.998577424], within: 1e-8)
      },
    ],
    slips: [
      Slip(
        "ε forgotten", 0xDC449934A952985D,
        "Without ε a completely wrong D meets the logarithm of 0."),
      Slip(
        "ε forgotten for G", 0xBF5C4D769615303E,
        "D's logarithms have their ε, and G's has none: where D is sure of a fake it is of 0."),
      Slip(
        "sums instead of means", 0x5676C1870CB55A97,
        "You added up and did not divide: a loss that is no mean grows with the minibatch."),
      Slip(
        "the saturating loss for G", 0xC920B562E4840E92,
        "G's is the minimax game's ln(1 − D); asked is the non-saturating loss, which looks at ln D on the fakes."
      ),
      Slip(
        "D calls the fakes real", 0x29B2F30AC087BA4F,
        "Your D wants to call the fakes real: on them its logarithm is of 1 − D."),
      Slip(
        "always divided by 2", 0x61E4103F39DDDF48,
        "You divide by 2, which is right for two pairs only: divide by how many there are."),
      Slip(
        "divided by all samples", 0xBB2E5CD3873659FC,
        "You divided D's loss by all samples, not by the minibatch's: it is the sum of two means, each over one minibatch."
      ),
      Slip(
        "the sign lost", 0xDFF8CB04F7C65D1C,
        "Both losses have the wrong sign: the logarithm of a probability is negative, and a loss is not."),
    ])
}
