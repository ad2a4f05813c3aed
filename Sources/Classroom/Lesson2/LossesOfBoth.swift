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
    ],
    slips: [
      Slip(
        "ε forgotten", 0x5E57C010E322D55,
        "Without ε a completely wrong D meets the logarithm of 0."),
      Slip(
        "sums instead of means", 0x5676C1870CB55A97,
        "You added up and did not divide: a loss that is no mean grows with the minibatch."),
      Slip(
        "the saturating loss for G", 0xF52D1E09338B9E72,
        "G's is the minimax game's ln(1 − D); asked is the non-saturating loss, which looks at ln D on the fakes."
      ),
      Slip(
        "D calls the fakes real", 0xF3C692AF63ED68CA,
        "Your D wants to call the fakes real: on them its logarithm is of 1 − D."),
      Slip(
        "always divided by 2", 0x61E4103F39DDDF48,
        "You divide by 2, which is right for two pairs only: divide by how many there are."),
      Slip(
        "divided by all samples", 0xC405CF7DD735484F,
        "You divided D's loss by all samples, not by the minibatch's: it is the sum of two means, each over one minibatch."
      ),
      Slip(
        "the sign lost", 0x75EF196EF6565CCE,
        "Both losses have the wrong sign: the logarithm of a probability is negative, and a loss is not."),
    ])
}
