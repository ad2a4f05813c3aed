import Neural

/// The means of one epoch: both losses, in nats, and how often the discriminator was right.
struct Epoch: Codable {
  var discriminator: Double
  var generator: Double
  /// The share of real images taken for real.
  var real: Double
  /// The share of drawings taken for drawings.
  var fake: Double

  init(discriminator: Double, generator: Double, real: Double, fake: Double) {
    (self.discriminator, self.generator, self.real, self.fake) = (
      discriminator, generator, real, fake
    )
  }

  /// One minibatch, from the losses of both steps and the logits: 0 or more means "real".
  init(_ discriminator: Float, _ generator: Float, _ onReal: Tensor, _ onDrawings: Tensor) {
    self.init(
      discriminator: Double(discriminator), generator: Double(generator),
      real: Double(onReal.values.count { $0 >= 0 }) / Double(onReal.count),
      fake: Double(onDrawings.values.count { $0 < 0 }) / Double(onDrawings.count))
  }

  /// The four columns of the log, in its order.
  static let columns: [(name: String, value: KeyPath<Epoch, Double>)] = [
    ("discriminator", \.discriminator), ("generator", \.generator), ("real", \.real),
    ("drawings", \.fake),
  ]
}
