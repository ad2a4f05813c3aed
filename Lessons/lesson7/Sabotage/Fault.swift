import Notebook

/// What can be wrong with the program behind a card.
enum Fault: CaseIterable {
  case labelsSwapped
  case sigmoidTwice
  case rashAdam
  case noFreeze
  case perfectDiscriminator
  case imagesScaledWrongly

  /// As the card's candidates are worded.
  var name: String {
    switch self {
    case .labelsSwapped: "The discriminator's labels are swapped."
    case .sigmoidTwice: "The sigmoid is taken twice."
    case .rashAdam: "Adam has β₁ = 0.9 and a learning rate much too high."
    case .noFreeze: "The discriminator is not frozen in the generator's move."
    case .perfectDiscriminator: "The generator plays minimax against a perfect discriminator."
    case .imagesScaledWrongly: "The images are scaled wrongly."
    }
  }

  /// The line in question, as it stood and as it should.
  var lines: (wrong: String, right: String) {
    switch self {
    case .labelsSwapped:
      (
        "crossEntropy(D(real), 0) + crossEntropy(D(made), 1)",
        "crossEntropy(D(real), 1) + crossEntropy(D(made), 0)"
      )
    case .sigmoidTwice:
      (
        "binaryCrossEntropy(logits: sigmoid(D(x)), target: t)",
        "binaryCrossEntropy(logits: D(x), target: t)"
      )
    case .rashAdam:
      (
        "Adam(G, learningRate: 0.02, beta1: 0.9), and so for D",
        "Adam(G, learningRate: 0.0003, beta1: 0.5), and D at 0.001"
      )
    case .noFreeze:
      ("Adam(Sequential { G; D }, …) for the generator's move", "Adam(G, …)")
    case .perfectDiscriminator:
      (
        "log(1 − D(G(z))), after 300 moves of D and five in each turn",
        "−log D(G(z)), one move each"
      )
    case .imagesScaledWrongly:
      ("pixels / 255, against a generator that ends in tanh", "pixels / 127.5 − 1")
    }
  }
}

extension Fault {
  /// What gives the fault away, and whether it is to be seen in this very training.
  func evidence(in watch: Watch, besides healthy: Watch) -> (sentence: Sentence, isSeen: Bool) {
    switch self {
    case .labelsSwapped:
      (
        "The discriminator's loss says that it is nearly always right, its accuracies that it "
          + "never is",
        watch.losses.discriminator.later < 0.1 && watch.accuracies.real.later < 0.05
          && watch.accuracies.made.later < 0.05
      )
    case .sigmoidTwice:
      (
        "No probability is below σ(0) = ½ or above σ(1) = 0.731: no drawn image is ever called "
          + "drawn, and the loss stays above ln 2 + 0.313 = 1.006",
        watch.accuracies.made.allSatisfy { $0 == 0 }
          && watch.losses.discriminator.allSatisfy { $0 > 1.006 }
      )
    case .rashAdam:
      (
        "The generator's loss leaps beyond 8, five times as high as the healthy one ever is in the "
          + "mean, and its pixels are black or white",
        watch.losses.generator.contains { $0 > max(8, 5 * healthy.losses.generator.later) }
          && watch.contrast > 0.8
      )
    case .noFreeze:
      (
        "The discriminator's loss is half as high again as the healthy one's: what it learns in "
          + "its own move, the generator's move unteaches",
        watch.losses.discriminator.later > 1.5 * healthy.losses.discriminator.later
      )
    case .perfectDiscriminator:
      (
        "The generator's loss is 0 or negative, and its gradient a thousandth of the healthy "
          + "one's: the drawings stay noise",
        watch.losses.generator.allSatisfy { $0 <= 0 }
          && watch.pulls.later * 1000 < healthy.pulls.later
      )
    case .imagesScaledWrongly:
      (
        "What the program is shown as real lies in 0 … 1, so that black paper is grey: all else "
          + "looks well",
        watch.real.range.lowerBound == 0 && healthy.real.range.lowerBound == -1
      )
    }
  }
}

extension [Float] {
  /// The mean of the later half.
  fileprivate var later: Float {
    let half = suffix((count + 1) / 2)
    return half.reduce(0, +) / Float(half.count)
  }
}
