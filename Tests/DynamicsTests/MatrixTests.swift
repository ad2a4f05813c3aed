import Foundation
import Testing

@testable import Dynamics

@Suite struct MatrixTests {
  private func matrix(_ rows: [[Double]]) -> Matrix {
    Matrix(
      derivativeOf: { x in rows.map { zip($0, x).reduce(0) { $0 + $1.0 * $1.1 } } }, at: rows.map { _ in 0 })
  }

  @Test func derivativesOfACurvedMap() {
    let jacobian = Matrix(
      derivativeOf: { [sin($0[0]) * $0[1], exp($0[0] * $0[1])] }, at: [0.4, -1.3])
    let expected = [cos(0.4) * -1.3, sin(0.4), -1.3 * exp(-0.52), 0.4 * exp(-0.52)]
    for (index, value) in expected.enumerated() {
      #expect(abs(jacobian[index / 2, index % 2] - value) < 1e-11)
    }
  }

  @Test func triangular() {
    let values = matrix([[3, 7, -2], [0, -5, 1], [0, 0, 0.5]]).eigenvalues
    #expect(zip(values, [-5, 3, 0.5]).allSatisfy { abs($0.real - $1) < 1e-9 && abs($0.imaginary) < 1e-9 })
  }

  @Test func rotation() {
    let (c, s) = (cos(0.7), sin(0.7))
    let values = matrix([[c, -s], [s, c]]).eigenvalues
    #expect(abs(values[0].real - c) < 1e-10 && abs(values[0].imaginary - s) < 1e-10)
    #expect(abs(values[1].imaginary + s) < 1e-10)
  }

  @Test("Roots 1, 2, 3, 4 from their companion matrix")
  func companion() {
    let values = matrix([[10, -35, 50, -24], [1, 0, 0, 0], [0, 1, 0, 0], [0, 0, 1, 0]]).eigenvalues
    #expect(zip(values, [4, 3, 2, 1]).allSatisfy { abs($0.real - $1) < 1e-8 && abs($0.imaginary) < 1e-8 })
  }

  @Test func aDoubleOneIsFoundToAMillionth() {
    let values = matrix([[-0.5, 1], [0, -0.5]]).eigenvalues
    #expect(values.allSatisfy { ($0 - Complex(-0.5)).modulus < 1e-6 })
  }

  @Test func exactJacobianOfTheDiracGAN() {
    let (t, p) = (0.6, -1.7)
    let s = 1 / (1 + exp(t * p))
    let slope = -s * (1 - s)
    let jacobian = Game.diracGAN.jacobian(at: Position(t, p))
    let expected = [-slope * p * p, -s - slope * t * p, s + slope * t * p, slope * t * t]
    for (index, value) in expected.enumerated() {
      #expect(abs(jacobian[index / 2, index % 2] - value) < 1e-11)
    }
  }
}
