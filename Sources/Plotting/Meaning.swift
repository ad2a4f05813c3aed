/// What a colour of the palette stands for in every figure.
public enum Meaning: String, Sendable, Codable, CaseIterable {
  /// Data.
  case real
  /// What a generator makes.
  case generated
  /// The player that judges: its loss, its verdicts.
  case discriminator
  /// The player that makes: its loss, its gradient.
  case generator

  /// Its colour.
  public var color: Color {
    switch self {
    case .real: .real
    case .generated: .generated
    case .discriminator: .discriminator
    case .generator: .generator
    }
  }
}
