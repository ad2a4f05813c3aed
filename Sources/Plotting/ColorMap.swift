import Foundation

/// Colours for the values between two ends. Equal differences of value are equally great differences to the eye.
///
/// Between its colours a map goes straight through Oklab, a space in which distances are those that people
/// see (Björn Ottosson, "A perceptual color space for image processing", 2020).
public struct ColorMap: Sendable, Hashable {
  private let stops: [Oklab]
  private let darkStops: [Oklab]

  /// A map through these colours, at least two, with equal parts of the values between them.
  public init(_ colors: [Color]) {
    guard colors.count > 1 else {
      fatalError("A colour map goes from one colour to another; \(colors.count) cannot make one.")
    }
    stops = colors.map(Oklab.init)
    darkStops = colors.map { Oklab($0.on(.dark)) }
  }

  /// From the paper to the deepest blue: for what is more or less.
  public static let amount = ColorMap([
    .paper, Color(hex: 0x5AA0CF, dark: 0x3A7DB0), Color(hex: 0x08244A, dark: 0xCFE6F7),
  ])

  /// From the tint of generated data through the paper to that of real data: for a discriminator's
  /// verdicts, where the middle means that it cannot tell. Both tints are equally light, and orange and blue stay
  /// apart for all common colour visions.
  public static let verdict = ColorMap([
    Color(hex: 0xF7B56B, dark: 0x5C3A0C), .paper, Color(hex: 0x86C3F0, dark: 0x16446A),
  ])

  /// The colour `fraction` of the way from the first to the last; what lies beyond an end has its colour.
  public func color(at fraction: Double) -> Color {
    guard !fraction.isNaN else { fatalError("A colour map has no colour for what is not a number (NaN).") }
    let place = min(max(fraction, 0), 1) * Double(stops.count - 1)
    let first = min(Int(place), stops.count - 2)
    func color(_ stops: [Oklab]) -> Color {
      stops[first].mixed(with: stops[first + 1], place - Double(first)).color
    }
    return color(stops).dark(color(darkStops))
  }
}

/// A colour by its lightness and its two places between green and red, and between blue and yellow.
struct Oklab: Hashable {
  var lightness: Double
  var a: Double
  var b: Double

  init(_ color: Color) {
    func linear(_ part: Double) -> Double {
      part <= 0.04045 ? part / 12.92 : pow((part + 0.055) / 1.055, 2.4)
    }
    let (red, green, blue) = (linear(color.red), linear(color.green), linear(color.blue))
    let l = cbrt(0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue)
    let m = cbrt(0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue)
    let s = cbrt(0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue)
    lightness = 0.2104542553 * l + 0.7936177850 * m - 0.0040720468 * s
    a = 1.9779984951 * l - 2.4285922050 * m + 0.4505937099 * s
    b = 0.0259040371 * l + 0.7827717662 * m - 0.8086757660 * s
  }

  /// The nearest colour that a screen shows.
  var color: Color {
    func cubed(_ x: Double) -> Double { x * x * x }
    func encoded(_ part: Double) -> Double {
      let part = min(max(part, 0), 1)
      return part <= 0.0031308 ? 12.92 * part : 1.055 * pow(part, 1 / 2.4) - 0.055
    }
    let l = cubed(lightness + 0.3963377774 * a + 0.2158037573 * b)
    let m = cubed(lightness - 0.1055613458 * a - 0.0638541728 * b)
    let s = cubed(lightness - 0.0894841775 * a - 1.2914855480 * b)
    return Color(
      red: encoded(4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s),
      green: encoded(-1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s),
      blue: encoded(-0.0041960863 * l - 0.7034186147 * m + 1.7076147010 * s))
  }

  func mixed(with other: Oklab, _ share: Double) -> Oklab {
    var mixed = self
    mixed.lightness += (other.lightness - lightness) * share
    mixed.a += (other.a - a) * share
    mixed.b += (other.b - b) * share
    return mixed
  }
}
