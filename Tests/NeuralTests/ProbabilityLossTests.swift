import Foundation
import Neural
import Testing

/// The losses of lesson 2, computed by hand: logarithms of probabilities, with ε inside.
@Suite struct ProbabilityLossTests {
  private func loss(_ probabilities: [Float], target: Float, epsilon: Float = 1e-12) -> Double {
    Double(
      binaryCrossEntropy(
        probabilities: Tensor([probabilities.count, 1], probabilities), target: Tensor(target),
        epsilon: epsilon
      ).scalar)
  }

  @Test func betweenZeroAndOne() {
    #expect(abs(loss([0.5, 0.5], target: 1) - log(2)) < 1e-6)
    #expect(abs(loss([0.25, 0.5], target: 1) - 1.5 * log(2)) < 1e-6)
    #expect(abs(loss([0.75, 0.5], target: 0) - 1.5 * log(2)) < 1e-6)
    #expect(abs(loss([0.9], target: 1) + loss([0.2], target: 0) + log(0.9) + log(0.8)) < 1e-6)
  }

  @Test func surelyRightCostsNothing() {
    #expect(loss([1], target: 1) == 0)
    #expect(loss([0], target: 0) == 0)
  }

  @Test func surelyWrongCostsTheLogarithmOfEpsilon() {
    #expect(abs(loss([0], target: 1) - 27.6310211) < 1e-5)
    #expect(abs(loss([1], target: 0) - 27.6310211) < 1e-5)
    #expect(abs(loss([0], target: 1, epsilon: 1e-7) - 16.1180957) < 1e-5)
    #expect(loss([0], target: 1, epsilon: 0) == .infinity)
    #expect(loss([1], target: 1, epsilon: 0) == 0)
  }

  @Test(arguments: [(Float(16), true), (17, false)])
  func beyondLogit17NothingIsLearnt(logit: Float, learns: Bool) {
    let tape = Tape()
    let a = tape.watch(Tensor([1, 1], repeating: logit))
    let gradients = tape.gradients(
      of: binaryCrossEntropy(probabilities: sigmoid(a), target: 0, epsilon: 1e-12))
    #expect((gradients[a]?.scalar ?? .nan != 0) == learns)
  }
}
