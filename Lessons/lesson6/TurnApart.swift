import Neural

extension Game {
  /// Plays one minibatch as most people would: each player has a forward pass of its own, the
  /// generator with new noise and through the discriminator that has just learned.
  func turnApart(_ real: Tensor) -> Epoch {
    let drawings = draw()
    var judged = (real: Tensor(0), drawings: Tensor(0))
    let discriminatorLoss = discriminatorAdam.minimize {
      judged = (discriminator(real, .training), discriminator(drawings, .training))
      return told(judged.real, judged.drawings)
    }
    let generatorLoss = generatorAdam.minimize {
      binaryCrossEntropy(logits: discriminator(draw(), .training), target: 1)
    }
    return Epoch(discriminatorLoss, generatorLoss, judged.real, judged.drawings)
  }
}
