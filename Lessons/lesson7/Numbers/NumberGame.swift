import Foundation
import Neural

/// One number that a player may change.
final class Number: Layer {
  let kind = "number"
  private let number: Parameter

  init(_ value: Float) { number = Parameter("value", Tensor([1, 1], [value])) }

  var parameters: [(name: String, parameter: Parameter)] { [("value", number)] }
  var value: Float { number.value.values[0] }

  /// [n × 1] → [n × 1]: the input times this number.
  func callAsFunction(_ input: Tensor, _ mode: Mode) -> Tensor { input * number.value }
}

/// The Dirac-GAN as two networks would play it, with minibatches, a tape and optimizers; and with
/// data that need not be a point, but may be spread around 0.
final class NumberGame {
  private let theta = Number(1)
  private let psi = Number(1)
  private let deviation: Float
  private let random: Random
  private let generatorSGD: SGD
  private let discriminatorSGD: SGD

  init(deviation: Float, rate: Float, _ random: Random) {
    self.deviation = deviation
    self.random = random
    generatorSGD = SGD(theta, learningRate: rate)
    discriminatorSGD = SGD(psi, learningRate: rate)
  }

  /// 256 points spread around 0.
  private func points() -> Tensor { random.normal([256, 1], deviation: deviation) }

  /// As many around θ.
  private func made() -> Tensor { points() + theta(Tensor([256, 1], repeating: 1)) }

  /// The distance from the equilibrium.
  var radius: Double { Double(hypot(theta.value, psi.value)) }

  /// The generator's move, then the discriminator's. As in the paper, and only here, ψ is high on
  /// what is *made*.
  ///
  /// Returns the discriminator's loss.
  func turn() -> Float {
    generatorSGD.minimize { -binaryCrossEntropy(logits: psi(made()), target: 1) }
    return discriminatorSGD.minimize {
      binaryCrossEntropy(logits: psi(made()), target: 1)
        + binaryCrossEntropy(logits: psi(points()), target: 0)
    }
  }
}
