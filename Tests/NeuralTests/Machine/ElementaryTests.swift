import Foundation
@testable import Neural
import Testing

extension NeuralTests {
  /// Our vectorisable functions against the system's in double precision, over the whole range.
  @Suite struct ElementaryTests {
    /// Every so-and-so-many-th single-precision number from one positive bound to another.
    private func floats(from low: Float, to high: Float, step: Int) -> some Sequence<Float> {
      stride(from: Int(low.bitPattern), through: Int(high.bitPattern), by: step).lazy
        .map { Float(bitPattern: UInt32($0)) }
    }

    @Test func exponential() {
      var worst = 0.0
      for size in floats(from: 1e-10, to: 87.3, step: 6007) {
        for x in [size, -size] {
          let exact = Foundation.exp(Double(x))
          worst = max(worst, abs(Double(Elementary.exp(x)) - exact) / exact)
        }
      }
      #expect(worst < 2e-7)
      #expect(worst > 1e-9, "So close to the truth is no single-precision function: nothing was compared.")
    }

    @Test func exponentialsEnds() {
      #expect(Elementary.exp(0) == 1)
      #expect(Elementary.exp(-0.0) == 1)
      #expect(Elementary.exp(.nan).isNaN)
      for x: Float in [-87.3, -88, -1000, -.greatestFiniteMagnitude, -.infinity] {
        #expect(Elementary.exp(x) == Elementary.exp(-87.3))
      }
      for x: Float in [88.3, 89, 1000, .greatestFiniteMagnitude, .infinity] {
        #expect(Elementary.exp(x) == Elementary.exp(88.3))
      }
      #expect(Elementary.exp(-87.3) >= .leastNormalMagnitude)
      #expect(abs(Double(Elementary.exp(88.3)) / Foundation.exp(Double(88.3 as Float)) - 1) < 2e-7)
    }

    @Test func logarithm() {
      var worst = 0.0
      for x in floats(from: .leastNormalMagnitude, to: .greatestFiniteMagnitude, step: 20_011) {
        let exact = Foundation.log(Double(x))
        worst = max(worst, abs(Double(Elementary.log(x)) - exact) / max(1, abs(exact)))
      }
      // Around 1 the result itself is small.
      for x in floats(from: 0.5, to: 2, step: 401) where x != 1 {
        let exact = Foundation.log(Double(x))
        worst = max(worst, abs(Double(Elementary.log(x)) - exact))
        #expect(abs(Double(Elementary.log(x)) - exact) < 5e-7 * abs(exact))
      }
      #expect(worst < 2e-7)
      #expect(worst > 1e-9)
      #expect(Elementary.log(1) == 0)
    }

    @Test func sineOfTurns() {
      var worst = 0.0
      for index in 0...100_000 {
        let t = -0.5 + 1.25 * Float(index) / 100_000
        let exact = Foundation.sin(2 * Double.pi * Double(t))
        worst = max(worst, abs(Double(Elementary.sine(ofTurns: t)) - exact))
      }
      #expect(worst < 2.5e-7)
      #expect(worst > 1e-9)
      #expect(Elementary.sine(ofTurns: 0) == 0)
      #expect(abs(Elementary.sine(ofTurns: 0.25) - 1) < 2e-7)
      #expect(abs(Elementary.sine(ofTurns: -0.25) + 1) < 2e-7)
      #expect(abs(Elementary.sine(ofTurns: 0.75) + 1) < 2e-7)
      #expect(Elementary.sine(ofTurns: .nan).isNaN)
    }

    /// Whatever a broken training run puts in, NaN comes out and is seen.
    @Test func activationsPassNaNOn() {
      let x = Tensor([1], [.nan])
      for function in [{ tanh($0) }, { sigmoid($0) }, { relu($0) }, { leakyReLU($0, slope: 0.2) }]
        as [(Tensor) -> Tensor]
      {
        #expect(function(x).scalar.isNaN)
      }
      #expect(binaryCrossEntropy(logits: x, target: 1).scalar.isNaN)
    }

    @Test func activationsAtInfinity() {
      let x = Tensor([2], [-.infinity, .infinity])
      #expect(tanh(x).values == [-1, 1])
      #expect(sigmoid(x).values[1] == 1)
      #expect(sigmoid(x).values[0] < 1e-37)
      #expect(leakyReLU(x, slope: 0.2).values == [-.infinity, .infinity])
    }

    /// Also where the result is small: relative to what it is.
    @Test func hyperbolicTangent() {
      let sizes = Array(floats(from: 1e-30, to: 20, step: 20_011))
      let x = Tensor([2 * sizes.count], sizes + sizes.map { -$0 })
      var worst = 0.0
      for (x, y) in zip(x.values, tanh(x).values) {
        let exact = Foundation.tanh(Double(x))
        worst = max(worst, abs(Double(y) - exact) / abs(exact))
      }
      #expect(worst < 3e-7)
      #expect(worst > 1e-9)
      #expect(tanh(Tensor([2], [0, -0.0])).values == [0, 0])
    }

    /// A sure and right answer costs nothing, a sure and wrong one everything: never NaN.
    @Test func crossEntropyAtInfinity() {
      func loss(_ logit: Float, _ target: Float) -> Float {
        binaryCrossEntropy(logits: Tensor([1], [logit]), target: Tensor([1], [target])).scalar
      }
      #expect(loss(-.infinity, 0) == 0)
      #expect(loss(.infinity, 1) == 0)
      #expect(loss(.infinity, 0) == .infinity)
      #expect(loss(-.infinity, 1) == .infinity)
      #expect(loss(.infinity, 0.9) == .infinity)
      for logit: Float in [-.greatestFiniteMagnitude, -88, -3, -0.0, 0, 0.5, 100] {
        for target: Float in [0, 0.1, 0.9, 1] {
          let (a, t) = (Double(logit), Double(target))
          let exact = max(a, 0) - a * t + Foundation.log1p(Foundation.exp(-abs(a)))
          #expect(abs(Double(loss(logit, target)) - exact) <= 3e-7 * exact + 1.5e-45)
        }
      }
    }
  }
}
