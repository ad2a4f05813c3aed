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

  /// A difference of 2.3 is just noticeable when side by side.
  @Test func meaningsStayApartForEveryColourVision() {
    let meanings: [Color] = [.real, .generated, .discriminator, .generator, .neutral]
    for vision in Self.visions {
      for (index, color) in meanings.enumerated() {
        for other in meanings[(index + 1)...] {
          let difference = zip(lab(color, vision.matrix), lab(other, vision.matrix)).map { $0 - $1 }
          let distance = difference.reduce(0) { $0 + $1 * $1 }.squareRoot()
          #expect(distance > 15, "\(color) and \(other), \(vision.name)")
        }
      }
    }
  }

  @Test func hexadecimalIsRedGreenBlue() {
    #expect(Color(hex: 0xFF8000) == Color(red: 1, green: 128.0 / 255, blue: 0))
  }
}
