import Foundation

/// The smallest GAN: the data are the point 0, the generator makes the point θ, and the discriminator is D(x) = ψx.
///
/// With f(t) = −log(1 + e^(−t)) the value of the game is f(ψθ) + f(0); in this convention D is high on what is *made*,
/// as in the paper. Mescheder, Geiger and Nowozin, "Which Training Methods for GANs do actually Converge?"
/// (arXiv 1801.04406), section 2; the published code is `notebooks/diracgan` in LMescheder/GAN_stability.
extension Game {
  /// Both players play for one value: the generator's loss *saturates* where the discriminator is sure.
  public static let diracGAN = Game("minimax") { position in
    let slope = slopeOfValue(position.x * position.y)
    return Position(-slope * position.y, slope * position.x)
  }

  /// The generator has a loss of its own, −log of the probability that it is believed.
  public static let nonSaturatingDiracGAN = Game("non-saturating") { position in
    let product = position.x * position.y
    return Position(-slopeOfValue(-product) * position.y, slopeOfValue(product) * position.x)
  }

  /// Consensus as the published code has it, which takes only half of the change of f′ along; ``withConsensus(_:)`` follows
  /// the whole gradient. At the equilibrium both turn and shrink alike, the way there differs.
  public static func publishedConsensus(_ weight: Double) -> Game {
    Game("minimax, published consensus \(weight)") { position in
      let s = slopeOfValue(position.x * position.y)
      let half = 0.5 * s * -s * (1 - s) * (position.x * position.x + position.y * position.y)
      let toward = Position(-s * position.y, s * position.x)
      return toward - weight * (s * s * position + half * Position(position.y, position.x))
    }
  }

  /// f(t) = t, without bounds for the discriminator: the field is that of the bilinear game.
  public static let wassersteinDiracGAN = Game("Wasserstein", field: bilinear.field)
}

/// f′(t) = 1 / (1 + eᵗ), the slope of f(t) = −log(1 + e^(−t)).
func slopeOfValue(_ t: Double) -> Double { 1 / (1 + exp(t)) }
