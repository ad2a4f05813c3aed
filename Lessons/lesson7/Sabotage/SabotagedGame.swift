import Neural

/// A small GAN on digits, with a fault or without.
final class SabotagedGame {
  let fault: Fault?
  let generator: Sequential
  let discriminator: Sequential
  private let generatorAdam: Adam
  private let discriminatorAdam: Adam
  private let noise: Random

  init(_ fault: Fault?, _ random: Random) {
    self.fault = fault
    noise = random.stream("noise")
    let (g, d) = (random.stream("generator"), random.stream("discriminator"))
    let generator = Sequential("generator") {
      Dense(64, 128, g)
      LeakyReLU(0.2)
      Dense(128, 784, g)
      Tanh()
    }
    let discriminator = Sequential("discriminator") {
      Dense(784, 128, d)
      LeakyReLU(0.2)
      Dense(128, 1, d)
    }
    (self.generator, self.discriminator) = (generator, discriminator)
    func adam(_ model: Sequential, rate: Float) -> Adam {
      fault == .rashAdam
        ? Adam(model, learningRate: 0.02, beta1: 0.9)
        : Adam(model, learningRate: rate, beta1: 0.5)
    }
    discriminatorAdam = adam(discriminator, rate: 1e-3)
    let both = Sequential("both") {
      generator
      discriminator
    }
    generatorAdam = adam(fault == .noFreeze ? both : generator, rate: 3e-4)
  }

  /// How the game sees pixels of [−1, 1].
  func scaled(_ images: Tensor) -> Tensor {
    fault == .imagesScaledWrongly ? (images + 1) * 0.5 : images
  }

  /// What the losses are computed from.
  private func logits(_ images: Tensor) -> Tensor {
    fault == .sigmoidTwice ? sigmoid(discriminator(images)) : discriminator(images)
  }

  /// The probability that each image is real, in the program's opinion.
  func verdicts(_ images: Tensor) -> Tensor { sigmoid(logits(images)) }

  /// The discriminator's move; returns its loss.
  func learnToTell(_ real: Tensor) -> Float {
    let made = generator(latent(real.shape[0]))
    let isReal: Float = fault == .labelsSwapped ? 0 : 1
    return discriminatorAdam.minimize {
      binaryCrossEntropy(logits: logits(real), target: Tensor(isReal))
        + binaryCrossEntropy(logits: logits(made), target: Tensor(1 - isReal))
    }
  }

  /// The generator's move; returns its loss.
  func learnToFool(_ count: Int) -> Float {
    let z = latent(count)
    return generatorAdam.minimize { loss(onMade: logits(generator(z))) }
  }

  private func loss(onMade logits: Tensor) -> Tensor {
    fault == .perfectDiscriminator
      ? -binaryCrossEntropy(logits: logits, target: 0)
      : binaryCrossEntropy(logits: logits, target: 1)
  }

  private func latent(_ count: Int) -> Tensor { noise.normal([count, 64]) }

  /// How long the loss's gradient is at the made images, per image.
  func pull(on made: Tensor) -> Float {
    let tape = Tape()
    let watched = tape.watch(made)
    let gradients = tape.gradients(of: loss(onMade: logits(watched)))
    tape.close()
    guard let gradient = gradients[watched] else { return 0 }
    return (gradient * gradient).sum().scalar.squareRoot() * Float(made.shape[0]).squareRoot()
  }
}
