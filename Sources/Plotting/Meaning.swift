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

extension Figure {
  /// What each named mark and each labelled landmark says by its colour; nil where the colour stands for none of these.
  public var meanings: [(name: String, meaning: Meaning?)] {
    marks.compactMap { mark in
      guard let name = mark.name ?? mark.landmarks.first?.label, let color = mark.color else { return nil }
      return (name, Meaning.allCases.first { $0.color == color.opacity(1) })
    }
  }
}
