extension Game {
  /// The plainest zero-sum game: θ wants θψ small, ψ wants it large. The field (−ψ, θ) goes in circles.
  ///
  /// Goodfellow, "NIPS 2016 Tutorial: Generative Adversarial Networks" (arXiv 1701.00160), exercise in section 7.2.
  public static let bilinear = Game("bilinear") { Position(-$0.y, $0.x) }
}
