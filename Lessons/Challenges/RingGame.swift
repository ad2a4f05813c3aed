import Challenges
import Neural

/// Challenge · All eight modes
///
/// A game that in 8,000 turns learns to draw all eight modes of lesson 7's ring, with nine points in ten within 3σ of one.
/// `swift run checkpoint challenge ring` trains it with five seeds, four of which must get there.
///
/// What stands here is lesson 7's plain game. It does not get there. Everything may be changed: the nets, the noise, the
/// losses, who moves how often, the rates.
public final class RingGame: PointGame {
  private let generator, discriminator: Sequential
  private let generatorAdam, discriminatorAdam: Adam
  private let noise: Random

  public init(_ random: Random) {
    let (g, d) = (random.stream("generator"), random.stream("discriminator"))
    generator = Sequential("generator") {
      Dense(2, 64, g)
      ReLU()
      Dense(64, 64, g)
      ReLU()
      Dense(64, 2, g)
    }
    discriminator = Sequential("discriminator") {
      Dense(2, 64, d)
      ReLU()
      Dense(64, 64, d)
      ReLU()
      Dense(64, 1, d)
    }
    generatorAdam = Adam(generator, learningRate: 1e-3, beta1: 0.5)
    discriminatorAdam = Adam(discriminator, learningRate: 1e-3, beta1: 0.5)
    noise = random.stream("noise")
  }

  public func turn(_ real: Tensor) {
    let fakes = draw(real.shape[0])
    _ = discriminatorAdam.minimize {
      binaryCrossEntropy(logits: discriminator(real), target: 1)
        + binaryCrossEntropy(logits: discriminator(fakes), target: 0)
    }
    _ = generatorAdam.minimize {
      binaryCrossEntropy(logits: discriminator(draw(real.shape[0])), target: 1)
    }
  }

  public func draw(_ count: Int) -> Tensor { generator(noise.normal([count, 2])) }
}
