/// A colour in sRGB, each part between 0 and 1.
public struct Color: Sendable, Hashable {
  /// The share of red.
  public let red: Double
  /// The share of green.
  public let green: Double
  /// The share of blue.
  public let blue: Double
  /// 1 hides what lies behind, 0 shows nothing.
  public let opacity: Double

  /// A colour of three parts between 0 and 1.
  public init(red: Double, green: Double, blue: Double, opacity: Double = 1) {
    self.red = red
    self.green = green
    self.blue = blue
    self.opacity = opacity
  }

  /// A colour as the web writes it: `Color(hex: 0x0072B2)`.
  public init(hex: UInt32) {
    self.init(
      red: Double(hex >> 16 & 255) / 255,
      green: Double(hex >> 8 & 255) / 255,
      blue: Double(hex & 255) / 255)
  }

  /// The same colour, letting through what lies behind.
  public func opacity(_ opacity: Double) -> Color {
    Color(red: red, green: green, blue: blue, opacity: opacity)
  }
}

/// The palette of the course: the same meaning has the same colour in every lesson. After Okabe and
/// Ito's "Color Universal Design" (2008), whose colours stay apart for all common colour visions.
extension Color {
  /// Real data: blue.
  public static let real = Color(hex: 0x0072B2)
  /// Generated data: orange.
  public static let generated = Color(hex: 0xE69F00)
  /// The discriminator, its loss and its verdicts: green.
  public static let discriminator = Color(hex: 0x009E73)
  /// The generator, its loss and its gradient: a deep vermilion, akin to what it generates.
  public static let generator = Color(hex: 0xC44E00)
  /// Landmarks, theory, everything that takes no side: dark grey.
  public static let neutral = Color(hex: 0x4D4D4D)

  /// The colours given in turn to marks that name none.
  public static let cycle: [Color] = [
    Color(hex: 0x0072B2), Color(hex: 0xE69F00), Color(hex: 0x009E73), Color(hex: 0xCC79A7),
    Color(hex: 0xC44E00), Color(hex: 0x56B4E9), Color(hex: 0x000000),
  ]
}
