/// A colour in sRGB, each part between 0 and 1; and, if it has one, its counterpart on dark ground.
public struct Color: Sendable, Hashable {
  /// The share of red.
  public let red: Double
  /// The share of green.
  public let green: Double
  /// The share of blue.
  public let blue: Double
  /// 1 hides what lies behind, 0 shows nothing.
  public let opacity: Double
  /// What means the same on dark ground; nil where it is the colour itself.
  private let counterpart: Parts?

  private struct Parts: Hashable { let red, green, blue: Double }

  /// A colour of three parts between 0 and 1, the same on every ground.
  public init(red: Double, green: Double, blue: Double, opacity: Double = 1) {
    self.init(red: red, green: green, blue: blue, opacity: opacity, counterpart: nil)
  }

  private init(red: Double, green: Double, blue: Double, opacity: Double, counterpart: Parts?) {
    self.red = red
    self.green = green
    self.blue = blue
    self.opacity = opacity
    self.counterpart = counterpart
  }

  /// A colour as the web writes it: `Color(hex: 0x0072B2)`.
  public init(hex: UInt32) {
    self.init(
      red: Double(hex >> 16 & 255) / 255,
      green: Double(hex >> 8 & 255) / 255,
      blue: Double(hex & 255) / 255)
  }

  /// A colour of two forms, for light ground and for dark.
  public init(hex: UInt32, dark: UInt32) {
    self = Color(hex: hex).dark(Color(hex: dark))
  }

  /// This colour on light ground, `other` on dark.
  func dark(_ other: Color) -> Color {
    Color(
      red: red, green: green, blue: blue, opacity: opacity,
      counterpart: Parts(red: other.red, green: other.green, blue: other.blue))
  }

  /// The same colour, letting through what lies behind.
  public func opacity(_ opacity: Double) -> Color {
    Color(red: red, green: green, blue: blue, opacity: opacity, counterpart: counterpart)
  }

  /// The form of the colour that is seen on `ground`.
  public func on(_ ground: Ground) -> Color {
    guard ground == .dark, let counterpart else {
      return Color(red: red, green: green, blue: blue, opacity: opacity)
    }
    return Color(
      red: counterpart.red, green: counterpart.green, blue: counterpart.blue, opacity: opacity)
  }
}

/// What a figure stands on.
public enum Ground: Sendable, Hashable, CaseIterable {
  /// The white of paper.
  case light
  /// The near black of a page that is read in the dark.
  case dark
}

/// The palette of the course: the same meaning has the same colour in every lesson, and nothing else has it
/// (`docs/figures.md`). After Okabe and Ito's "Color Universal Design" (2008), deepened until each stands out from its
/// ground by 3 : 1 or more; on either ground the colours stay apart for all common colour visions.
extension Color {
  /// Real data: blue.
  public static let real = Color(hex: 0x0063B1, dark: 0x5AA9FF)
  /// Generated data: orange.
  public static let generated = Color(hex: 0xCE7E00, dark: 0xF0A818)
  /// The discriminator, its loss and its verdicts: green.
  public static let discriminator = Color(hex: 0x008A5C, dark: 0x2DB87E)
  /// The generator, its loss and its gradient: rust, akin to what it generates.
  public static let generator = Color(hex: 0x9E2F00, dark: 0xF0602A)
  /// Landmarks, theory, everything that takes no side: grey.
  public static let neutral = Color(hex: 0x4D4D4D, dark: 0xB8B6B1)

  /// The generator's loss −log D(G(z)), the non-saturating one: violet.
  public static let nonSaturating = Color(hex: 0x7A3FF2, dark: 0x8A68FF)
  /// The generator's loss log(1 − D(G(z))), also called the saturating one: magenta.
  public static let minimax = Color(hex: 0xB0006E, dark: 0xE0107C)
  /// Least-squares losses: teal.
  public static let leastSquares = Color(hex: 0x1B6577, dark: 0x7FDCEB)

  /// The colours given in turn to marks that name none: those of no player and of no data.
  public static let cycle: [Color] = [
    .nonSaturating, .minimax, .leastSquares, Color(hex: 0xB06FA3, dark: 0xC77DB9),
    Color(hex: 0x000000, dark: 0xF4F2EE), Color(hex: 0x5C2A10, dark: 0x9A6A45),
    Color(hex: 0x7D8A00, dark: 0xC6D43C),
  ]

  /// The ground of a figure.
  public static let paper = Color(hex: 0xFFFFFF, dark: 0x17191C)
  /// Its text, and the strokes of its small pictures.
  public static let ink = Color(hex: 0x1A1A1A, dark: 0xDCDAD5)
}

extension Color {
  /// As a style sheet writes it: `#0063b1`.
  public var css: String {
    "#"
      + [red, green, blue].map { part in
        let digits = String(Int((part * 255).rounded()), radix: 16)
        return digits.count < 2 ? "0" + digits : digits
      }.joined()
  }
}
