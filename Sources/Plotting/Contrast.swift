import Foundation

/// How well a colour stands out, as the Web Content Accessibility Guidelines (WCAG 2.1) measure it.
extension Color {
  /// What a mark that carries data must reach against its ground.
  static let leastContrast = 3.0

  /// The share of white's light that the colour sends to the eye.
  var luminance: Double {
    func linear(_ part: Double) -> Double {
      part <= 0.04045 ? part / 12.92 : pow((part + 0.055) / 1.055, 2.4)
    }
    return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue)
  }

  /// From 1, the same light, to 21, black on white.
  func contrast(with other: Color) -> Double {
    let (darker, lighter) = (min(luminance, other.luminance), max(luminance, other.luminance))
    return (lighter + 0.05) / (darker + 0.05)
  }

  /// What is seen where the colour lies over `ground`.
  func over(_ ground: Color) -> Color {
    func mixed(_ part: Double, _ below: Double) -> Double { part * opacity + below * (1 - opacity) }
    return Color(
      red: mixed(red, ground.red), green: mixed(green, ground.green), blue: mixed(blue, ground.blue))
  }

  /// The colour at `opacity`, or at as much more as lets it stand out on every ground.
  func visible(at opacity: Double) -> Color {
    for opacity in stride(from: opacity, to: 1, by: 0.05) {
      let color = self.opacity(opacity)
      let standsOut = Ground.allCases.allSatisfy { ground in
        let paper = Color.paper.on(ground)
        return color.on(ground).over(paper).contrast(with: paper) >= Self.leastContrast
      }
      if standsOut { return color }
    }
    return self.opacity(1)
  }
}
