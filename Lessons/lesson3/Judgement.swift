/// The losses of both players on digits and drawings that neither learned from, with targets 1 and
/// 0.
struct Judgement: Codable {
  var discriminator, generator: Float
}
