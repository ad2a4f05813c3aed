@testable import Neural
import Testing

extension NeuralTests {
  /// A check that a wrong derivative passes would prove nothing.
  @Suite struct GradientCheckTests {
    init() { Engine.use(threads: 1) }

    /// x³ with a derivative of the caller's.
    private func cube(_ x: Tensor, slope: @escaping (Float) -> Float) -> Tensor {
      let y = Tensor(x.shape, x.values.map { $0 * $0 * $0 })
      guard let tape = x.tape else { return y }
      return tape.record(y) { upstream, gradients in
        gradients.add(Tensor(x.shape, zip(upstream.values, x.values).map { $0 * slope($1) }), to: x)
      }
    }

    @Test(arguments: [[1, 1], [3, 5], [130, 131]] as [Shape])
    func passesTheRightDerivative(shape: Shape) {
      let x = Random(seed: 1).normal(shape)
      checkGradient(of: { cube($0[0]) { 3 * $0 * $0 } }, at: [x])
    }

    @Test(arguments: [[1, 1], [3, 5], [130, 131]] as [Shape])
    func failsWrongDerivatives(shape: Shape) {
      let x = Random(seed: 1).awayFromZero(shape, by: 0.5)
      let wrong: [(Float) -> Float] = [
        { -3 * $0 * $0 }, { 2 * $0 * $0 }, { 3 * $0 }, { _ in 0 }, { 3.1 * $0 * $0 }, { _ in .nan },
      ]
      for slope in wrong {
        withKnownIssue { checkGradient(of: { cube($0[0], slope: slope) }, at: [x]) }
      }
    }

    @Test func failsAMissingGradient() {
      withKnownIssue {
        checkGradient(of: { $0[0] + $0[1].detached }, at: [[1, 2], [3, 4]].map { Tensor([2], $0) })
      }
    }

    @Test func failsOneWrongEntryAmongFew() {
      let x = Random(seed: 2).normal([4, 5])
      withKnownIssue {
        checkGradient(
          of: { inputs in
            let x = inputs[0]
            let y = Tensor(x.shape, x.values.map { 2 * $0 })
            guard let tape = x.tape else { return y }
            return tape.record(y) { upstream, gradients in
              var slopes = upstream.values.map { 2 * $0 }
              slopes[7] *= 1.01
              gradients.add(Tensor(x.shape, slopes), to: x)
            }
          }, at: [x])
      }
    }
  }
}
