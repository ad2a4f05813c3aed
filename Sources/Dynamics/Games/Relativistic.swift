/// The Dirac-GAN as it is played since 2019: the discriminator no longer judges a point by itself, but a pair.
extension Game {
  /// Each player's loss is ln(1 + e^−t), t being by how much its own point of a pair is rated above the other's: the data's
  /// point 0 is rated D(0) = ψ·0, the made one D(θ) = ψθ. As for the other games here, D is high on what is *made*.
  ///
  /// Since D(0) = 0, the pairing changes nothing in this smallest of games: it is the field of
  /// ``nonSaturatingDiracGAN``, which goes round its equilibrium. Huang, Gokaslan, Kuleshov and Tompkin, "The GAN is
  /// dead; long live the GAN!", 2024, section 2.
  public static let relativisticDiracGAN = Game("relativistic") { position in
    let (data, made) = (0.0, position.x)
    let lead = position.y * made - position.y * data
    // ψ wants a large lead, and moves it by (made − data); θ wants it small, and moves it by ψ.
    return Position(-slopeOfValue(-lead) * position.y, slopeOfValue(lead) * (made - data))
  }

  /// The discriminator pays γ/2 · (slope)² at the data and γ/2 · (slope)² at what is made: R₁ + R₂. Here its slope is ψ
  /// everywhere, so that the two together are one penalty of twice the weight.
  public func penalisedAtBoth(_ weight: Double) -> Game {
    let both = penalised(weight).penalised(weight)
    return Game("\(name), R₁ + R₂ of \(weight)", field: both.field, constrain: both.constrain)
  }
}
