import Foundation
import Testing

@testable import Plotting

@Suite struct ColorTests {
  /// How colours look without one of the three kinds of cones, in linear RGB. Machado, Oliveira and
  /// Fernandes, "A physiologically-based model for simulation of color vision deficiency" (2009).
  private static let visions: [(name: String, matrix: [[Double]])] = [
    ("all cones", [[1, 0, 0], [0, 1, 0], [0, 0, 1]]),
    (
      "no long-wave cones",
      [[0.152286, 1.052583, -0.204868], [0.114503, 0.786281, 0.099216], [-0.003882, -0.048116, 1.051998]]
    ),
    (
      "no middle-wave cones",
      [[0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413], [-0.011820, 0.042940, 0.968881]]
    ),
    (
      "no short-wave cones",
      [[1.255528, -0.076749, -0.178779], [-0.078411, 0.930809, 0.147602], [0.004733, 0.691367, 0.303900]]
    ),
  ]

  /// CIE Lab coordinates of `color` as seen through `matrix`.
  private func lab(_ color: Color, _ matrix: [[Double]]) -> [Double] {
    let linear = [color.red, color.green, color.blue].map {
      $0 <= 0.04045 ? $0 / 12.92 : pow(($0 + 0.055) / 1.055, 2.4)
    }
    func times(_ matrix: [[Double]], _ vector: [Double]) -> [Double] {
      matrix.map { row in zip(row, vector).reduce(0) { $0 + $1.0 * $1.1 } }
    }
    let seen = times(matrix, linear).map { min(max($0, 0), 1) }
    let xyz = times([[0.4124, 0.3576, 0.1805], [0.2126, 0.7152, 0.0722], [0.0193, 0.1192, 0.9505]], seen)
    let f = zip(xyz, [0.9505, 1, 1.089]).map { value, white in
      value / white > 0.008856 ? cbrt(value / white) : 7.787 * value / white + 16.0 / 116
    }
    return [116 * f[1] - 16, 500 * (f[0] - f[1]), 200 * (f[1] - f[2])]
  }

  /// How far two colours are apart for the eye that tells them apart worst. 2.3 is just noticeable side by side.
  private func distance(_ color: Color, _ other: Color) -> (Double, String) {
    Self.visions.map { vision in
      let difference = zip(lab(color, vision.matrix), lab(other, vision.matrix)).map { $0 - $1 }
      return (difference.reduce(0) { $0 + $1 * $1 }.squareRoot(), vision.name)
    }.min { $0.0 < $1.0 } ?? (0, "")
  }

  private static let meanings: [Color] = [.real, .generated, .discriminator, .generator, .neutral]

  @Test("Meanings stay apart for every colour vision, on either ground", arguments: Ground.allCases)
  func meanings(ground: Ground) {
    for (colors, least) in [(Self.meanings, 15.0), (Color.cycle, 12)] {
      for (index, color) in colors.enumerated() {
        for other in colors[(index + 1)...] {
          let (distance, vision) = distance(color.on(ground), other.on(ground))
          #expect(distance > least, "\(color.on(ground).css) and \(other.on(ground).css), \(vision)")
        }
      }
    }
  }

  /// Lines and dots 3 : 1, letters 4.5 : 1, as the Web Content Accessibility Guidelines ask of graphics and of text.
  @Test("All that carries data stands out from its ground, and all text", arguments: Ground.allCases)
  func contrast(ground: Ground) {
    // A page's own paper is a little darker than white, and a figure on it takes that on.
    let grounds = ground == .light ? [Color.paper, Color(hex: 0xFDFCFA)] : [Color.paper.on(.dark)]
    let texts = [
      Style.title, Style.panelTitle, Style.note, Style.axisLabel, Style.tickLabel, Style.legend,
      Style.landmark,
      Style.sentence,
    ].map(\.color)
    for paper in grounds {
      for color in Self.meanings + Color.cycle + [Style.axis] {
        let ratio = color.on(ground).contrast(with: paper)
        #expect(ratio >= 3, "\(color.on(ground).css) on \(paper.css): \(ratio)")
      }
      for color in texts {
        let ratio = color.on(ground).contrast(with: paper)
        #expect(ratio >= 4.5, "text \(color.on(ground).css) on \(paper.css): \(ratio)")
      }
    }
    #expect(Style.sentence.color.on(ground).contrast(with: Style.emptyArea.on(ground)) >= 4.5)
  }

  /// Over a discriminator's verdicts lie real points and the generator's.
  @Test("Dots stand out from the tints of a verdict", arguments: Ground.allCases)
  func tints(ground: Ground) {
    for fraction in [0.0, 0.25, 0.5, 0.75, 1] {
      let tint = ColorMap.verdict.color(at: fraction).on(ground)
      for color in [Color.real, .ink, .neutral] {
        let ratio = color.on(ground).contrast(with: tint)
        #expect(ratio >= 3, "\(color.on(ground).css) on the verdict \(fraction), \(tint.css): \(ratio)")
      }
    }
  }

  @Test("Contrast is that of the guidelines' own examples")
  func knownContrasts() {
    #expect(abs(Color(hex: 0).contrast(with: Color(hex: 0xFFFFFF)) - 21) < 1e-9)
    #expect(abs(Color(hex: 0x777777).contrast(with: Color(hex: 0xFFFFFF)) - 4.478) < 1e-3)
    #expect(Color(hex: 0x123456).contrast(with: Color(hex: 0x123456)) == 1)
  }

  @Test("A dot lets through as little as it must to stand out")
  func visible() {
    #expect(Color.neutral.visible(at: 0.9).opacity == 0.9)
    for color in Self.meanings {
      let seen = color.visible(at: 0.1)
      for ground in Ground.allCases {
        let paper = Color.paper.on(ground)
        #expect(seen.on(ground).over(paper).contrast(with: paper) >= 3, "\(color.css)")
      }
    }
    #expect(Color.real.visible(at: 0.1).opacity < 0.9, "dots of real data lie many over each other")
  }

  @Test func aColourWithoutACounterpartIsTheSameInTheDark() {
    let color = Color(hex: 0x123456)
    #expect(color.on(.dark) == color && color.on(.light) == color)
    #expect(Color.real.on(.dark).css == "#5aa9ff" && Color.real.opacity(0.5).on(.dark).opacity == 0.5)
  }

  @Test func hexadecimalIsRedGreenBlue() {
    #expect(Color(hex: 0xFF8000) == Color(red: 1, green: 128.0 / 255, blue: 0))
  }
}
