import Challenges
import Neural

/// Lesson 4's game, with what may be changed about it.
class TunableDigits: PointGame {
  struct Tricks {
    /// Units of the dense layers, and channels: of the generator at 7 × 7, and of the discriminator's first layer.
    var units = 1024
    var channels = 128
    var patterns = 32
    /// Moves of both in a turn, with the same digits and new noise.
    var moves = 1
    var rate: Float = 1e-3
  }

  class var tricks: Tricks { Tricks() }

  private let moves: Int
  private let generator, discriminator: Sequential
  private let generatorAdam, discriminatorAdam: Adam
  private let noise: Random

  required init(_ random: Random) {
    let tricks = Self.tricks
    let (units, channels, patterns) = (tricks.units, tricks.channels, tricks.patterns)
    moves = tricks.moves
    let (g, d) = (random.stream("generator"), random.stream("discriminator"))
    generator = Sequential("generator") {
      Dense(96, units, g)
      ReLU()
      BatchNorm(units, g, momentum: 0.9)
      Dense(units, 7 * 7 * channels, g)
      ReLU()
      BatchNorm(7 * 7 * channels, g, momentum: 0.9)
      Reshape([7, 7, channels])
      ConvTranspose2D(channels, channels / 2, size: 4, stride: 2, padding: .same, g)
      ReLU()
      BatchNorm(channels / 2, g, momentum: 0.9)
      ConvTranspose2D(channels / 2, 1, size: 4, stride: 2, padding: .same, g)
      Tanh()
      Flatten()
    }
    discriminator = Sequential("discriminator") {
      Reshape([28, 28, 1])
      Conv2D(1, patterns, size: 5, d)
      LeakyReLU(0.01)
      MaxPool2D(2)
      Conv2D(patterns, 2 * patterns, size: 5, d)
      LeakyReLU(0.01)
      MaxPool2D(2)
      Flatten()
      Dense(32 * patterns, units, d)
      LeakyReLU(0.01)
      Dense(units, 1, d)
    }
    generatorAdam = Adam(generator, learningRate: tricks.rate, beta1: 0.5)
    discriminatorAdam = Adam(discriminator, learningRate: tricks.rate, beta1: 0.5)
    noise = random.stream("noise")
  }

  func turn(_ real: Tensor) {
    for _ in 0..<moves {
      let fakes = draw(real.shape[0], .training)
      _ = discriminatorAdam.minimize {
        leastSquares(discriminator(real), target: 1) + leastSquares(discriminator(fakes), target: 0)
      }
      _ = generatorAdam.minimize {
        leastSquares(discriminator(draw(real.shape[0], .training)), target: 1)
      }
    }
  }

  func draw(_ count: Int) -> Tensor { draw(count, .inference) }

  private func draw(_ count: Int, _ mode: Mode) -> Tensor {
    generator(noise.uniform([count, 96], in: -1...1), mode)
  }
}

/// Small nets leave time for several moves in a turn; either alone is not enough.
enum Digits {
  class Solution: TunableDigits {
    override class var tricks: Tricks { Tricks(units: 256, channels: 64, patterns: 16, moves: 3) }
  }
  class SmallNets: TunableDigits {
    override class var tricks: Tricks { Tricks(units: 256, channels: 64, patterns: 16) }
  }
  class Faster: TunableDigits { override class var tricks: Tricks { Tricks(rate: 2e-3) } }
}
