import Challenges
import Neural

/// A game with the tricks that a student may find, each to be switched on by itself.
class TunableGame: PointGame {
  struct Tricks {
    /// Width of the hidden layers.
    var hidden = 64
    /// The slope of the generator's rectifiers below 0.
    var leak: Float = 0.2
    /// Random signs among the generator's noise: it can jump from mode to mode, and need not draw what lies between.
    var signs = 0
    /// Noise on all that the discriminator sees, this much at the start and none for the last fifth of the turns.
    var blur: Float = 0
    /// Both rates fall to 0.
    var slowsDown = false
    /// Adam's memory.
    var beta1: Float = 0.5
    /// The data are brought to the middle and to the size of 1: by this much along x and y.
    var size: (x: Float, y: Float)?
    var middle: (x: Float, y: Float) = (0, 0)
    var turns = 8000
  }

  class var tricks: Tricks { Tricks() }

  private let tricks: Tricks
  private let generator, discriminator: Sequential
  private let generatorAdam, discriminatorAdam: Adam
  private let noise: Random
  private var turnsPlayed = 0

  required init(_ random: Random) {
    let tricks = Self.tricks
    self.tricks = tricks
    let (g, d) = (random.stream("generator"), random.stream("discriminator"))
    func stack(_ name: String, _ inputs: Int, _ outputs: Int, _ random: Random, leak: Float) -> Sequential {
      Sequential(name) {
        Dense(inputs, tricks.hidden, random)
        LeakyReLU(leak)
        Dense(tricks.hidden, tricks.hidden, random)
        LeakyReLU(leak)
        Dense(tricks.hidden, outputs, random)
      }
    }
    generator = stack("generator", 2 + tricks.signs, 2, g, leak: tricks.leak)
    discriminator = stack("discriminator", 2, 1, d, leak: 0.2)
    generatorAdam = Adam(generator, learningRate: 1e-3, beta1: tricks.beta1)
    discriminatorAdam = Adam(discriminator, learningRate: 1e-3, beta1: tricks.beta1)
    noise = random.stream("noise")
  }

  func turn(_ real: Tensor) {
    let count = real.shape[0]
    let played = Float(turnsPlayed) / Float(tricks.turns)
    turnsPlayed += 1
    if tricks.slowsDown {
      for adam in [generatorAdam, discriminatorAdam] { adam.learningRate = 1e-3 * (1 - played) }
    }
    let deviation = tricks.blur * max(0, 1 - played * 1.25)
    func seen(_ points: Tensor) -> Tensor {
      discriminator(deviation > 0 ? points + noise.normal([count, 2], deviation: deviation) : points)
    }
    let brought = real * size(inverted: true) - middle * size(inverted: true)
    let fakes = generator(latent(count))
    _ = discriminatorAdam.minimize {
      binaryCrossEntropy(logits: seen(brought), target: 1)
        + binaryCrossEntropy(logits: seen(fakes), target: 0)
    }
    _ = generatorAdam.minimize {
      binaryCrossEntropy(logits: seen(generator(latent(count))), target: 1)
    }
  }

  func draw(_ count: Int) -> Tensor { generator(latent(count)) * size(inverted: false) + middle }

  private var middle: Tensor { Tensor([1, 2], [tricks.middle.x, tricks.middle.y]) }

  private func size(inverted: Bool) -> Tensor {
    let (x, y) = tricks.size ?? (1, 1)
    return Tensor([1, 2], inverted ? [1 / x, 1 / y] : [x, y])
  }

  private func latent(_ count: Int) -> Tensor {
    let normal = noise.normal([count, 2])
    guard tricks.signs > 0 else { return normal }
    return Tensor([count, 2 + tricks.signs]) { entries in
      normal.withValues { normal in
        var place = 0
        for row in 0..<count {
          for _ in 0..<tricks.signs {
            entries[place] = noise.uniform() < 0.5 ? -1 : 1
            place += 1
          }
          for column in 0..<2 {
            entries[place] = normal[2 * row + column]
            place += 1
          }
        }
      }
    }
  }
}

/// All that it takes on the ring, and two parts of it, which are not enough.
enum Ring {
  class Solution: TunableGame {
    override class var tricks: Tricks { Tricks(leak: 0, signs: 6, blur: 0.3, slowsDown: true) }
  }
  class Signs: TunableGame { override class var tricks: Tricks { Tricks(leak: 0, signs: 6) } }
  class SlowingDown: TunableGame { override class var tricks: Tricks { Tricks(leak: 0, slowsDown: true) } }
}

/// All that it takes on the parabola, and two parts of it, which are not enough.
enum Parabola {
  class Solution: TunableGame {
    override class var tricks: Tricks {
      Tricks(slowsDown: true, size: (5, 12.5), middle: (0, 17.5), turns: 6000)
    }
  }
  class SmallNets: TunableGame {
    override class var tricks: Tricks {
      Tricks(hidden: 10, slowsDown: true, beta1: 0.9, turns: 6000)
    }
  }
  class AtOneRate: TunableGame {
    override class var tricks: Tricks { Tricks(size: (5, 12.5), middle: (0, 17.5), turns: 6000) }
  }
}
