import Challenges
import Neural

/// Challenge · Nearer to digits
///
/// A game that in 100 turns, with 32 digits each, learns to draw digits; half a thousand of its drawings must come nearer to
/// real ones than those of lesson 4's game do after as many turns, by the Fréchet distance. `swift run checkpoint challenge
/// digits` trains it with five seeds, four of which must get there, each within a minute of processor time.
///
/// What stands here is lesson 4's game. Everything may be changed: the nets, the noise, the losses, who moves how often, the
/// rates. It need not be larger: see what takes the time, and what else could be done with that.
public final class DigitsGame: PointGame {
  private let generator, discriminator: Sequential
  private let generatorAdam, discriminatorAdam: Adam
  private let noise: Random

  public init(_ random: Random) {
    let (g, d) = (random.stream("generator"), random.stream("discriminator"))
    generator = Sequential("generator") {
      Dense(96, 1_024, g)
      ReLU()
      BatchNorm(1_024, g, momentum: 0.9)
      Dense(1_024, 7 * 7 * 128, g)
      ReLU()
      BatchNorm(7 * 7 * 128, g, momentum: 0.9)
      Reshape([7, 7, 128])
      ConvTranspose2D(128, 64, size: 4, stride: 2, padding: .same, g)
      ReLU()
      BatchNorm(64, g, momentum: 0.9)
      ConvTranspose2D(64, 1, size: 4, stride: 2, padding: .same, g)
      Tanh()
      Flatten()
    }
    discriminator = Sequential("discriminator") {
      Reshape([28, 28, 1])
      Conv2D(1, 32, size: 5, d)
      LeakyReLU(0.01)
      MaxPool2D(2)
      Conv2D(32, 64, size: 5, d)
      LeakyReLU(0.01)
      MaxPool2D(2)
      Flatten()
      Dense(1_024, 1_024, d)
      LeakyReLU(0.01)
      Dense(1_024, 1, d)
    }
    generatorAdam = Adam(generator, learningRate: 1e-3, beta1: 0.5)
    discriminatorAdam = Adam(discriminator, learningRate: 1e-3, beta1: 0.5)
    noise = random.stream("noise")
  }

  public func turn(_ real: Tensor) {
    let fakes = draw(real.shape[0], .training)
    _ = discriminatorAdam.minimize {
      leastSquares(discriminator(real), target: 1) + leastSquares(discriminator(fakes), target: 0)
    }
    _ = generatorAdam.minimize {
      leastSquares(discriminator(draw(real.shape[0], .training)), target: 1)
    }
  }

  public func draw(_ count: Int) -> Tensor { draw(count, .inference) }

  /// Batch norms go by the minibatch while they learn, and by their averages afterwards.
  private func draw(_ count: Int, _ mode: Mode) -> Tensor {
    generator(noise.uniform([count, 96], in: -1...1), mode)
  }
}
