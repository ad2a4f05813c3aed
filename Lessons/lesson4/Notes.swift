import Notebook

/// What the notes say, beside what is so.
enum Notes {
  static func table() -> Table {
    Table(
      header: ["in the notes", "what is so"],
      rows: [
        ["the generator descends $\\nabla_{\\theta_d}$", "its own parameters move, $\\theta_g$"],
        ["its loss is $\\ln(1 - D(G(z)))$", "the program has squares: another game, the same end"],
        ["$D$ lies between 0 and 1", "the program's $D$ is a score without bounds"],
        ["a bracket is missing in $l_G$", "$\\tfrac12\\, \\mathbb E [(D(G(z)) - 1)^2]$"],
        [
          "the generator's list has no batch norm",
          "the program has three, after each ReLU, all idle",
        ],
        ["60,000 images to train on", "its reader of MNIST sets 5,000 of them aside"],
        ["nothing about noise, optimizer, rates", "96, uniform; Adam, 0.001, $\\beta_1 = 0.5$"],
      ], caption: "Where text and program differ, and what the text leaves out.")
  }
}

extension Lesson {
  /// Compares the losses of the stored scores with those that are stored with them.
  func documentStoredLosses(line: Int = #line) {
    for (goal, discriminator, generator) in [
      (Goal.leastSquares, 1.8770293614440594, 0.816954786997558),
      (Goal.nonSaturating, 1.8423983904443109, 0.771286196423346),
      (Goal.minimax, 1.8423983904443109, -0.7531329235151822),
    ] {
      for (player, printed, here) in [
        ("J_D", discriminator, goal.discriminator(StoredNumbers.onReal, StoredNumbers.onFakes)),
        ("J_G", generator, goal.generator(StoredNumbers.onFakes)),
      ] {
        document(
          "$\(player)$ of the stored scores, \(goal.name)", printed: printed, here: here.scalar,
          band: printed - 2e-7...printed + 2e-7, line: line)
      }
    }
  }
}
