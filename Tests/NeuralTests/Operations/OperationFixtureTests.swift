import Neural
import Testing

extension NeuralTests {
  /// Operations and losses against PyTorch in double precision.
  @Suite struct OperationFixtureTests {
    init() { Engine.use(threads: 1) }

    /// The operation that a case of the fixture is named for, and what it is applied to.
    private func operation(_ name: String) -> (inputs: [String], apply: ([Tensor]) -> Tensor)? {
      switch name {
      case "relu": (["input"], { relu($0[0]) })
      case "leaky-relu-0.01": (["input"], { leakyReLU($0[0], slope: 0.01) })
      case "leaky-relu-0.2": (["input"], { leakyReLU($0[0], slope: 0.2) })
      case "tanh", "tanh-far": (["input"], { tanh($0[0]) })
      case "sigmoid", "sigmoid-far": (["input"], { sigmoid($0[0]) })
      case "sum": (["input"], { $0[0].sum() })
      case "mean": (["input"], { $0[0].mean() })
      case _ where name.hasPrefix("dense"):
        (["input", "weight", "bias"], { dense($0[0], $0[1], $0[2]) })
      case _ where name.hasPrefix("add-"): (["left", "right"], { $0[0] + $0[1] })
      case _ where name.hasPrefix("subtract-"): (["left", "right"], { $0[0] - $0[1] })
      case _ where name.hasPrefix("multiply-"): (["left", "right"], { $0[0] * $0[1] })
      case _ where name.hasPrefix("divide-"): (["left", "right"], { $0[0] / $0[1] })
      default: nil
      }
    }

    @Test func everyOperation() throws {
      let fixture = try Fixture("operations")
      #expect(fixture.cases.count == 40)
      for name in fixture.cases {
        let (inputs, apply) = try #require(operation(name), "No operation is known for \(name).")
        let tape = Tape()
        let watched = try inputs.map { tape.watch(try fixture("\(name)/\($0)")) }
        let output = apply(watched)
        // Sums of products round by the size of their terms, which are about 1.
        expect(output, isCloseTo: try fixture("\(name)/output"), absolute: 1e-6, "\(name)'s output")
        let gradients = tape.gradients(of: (output * (try fixture("\(name)/upstream"))).sum())
        for (input, tensor) in zip(inputs, watched) {
          expect(
            gradients[tensor], isCloseTo: try fixture("\(name)/\(input).gradient"), absolute: 1e-6,
            "\(name)'s gradient towards \(input)")
        }
        tape.close()
      }
    }

    @Test(arguments: ["0", "1", "0.9"])
    func crossEntropy(of target: String) throws {
      let value = Tensor(try #require(Float(target)))
      try checkLoss("cross-entropy-of-logits-\(target)", ["logits"]) {
        binaryCrossEntropy(logits: $0[0], target: value)
      }
      try checkLoss("cross-entropy-of-probabilities-\(target)", ["probabilities"]) {
        binaryCrossEntropy(probabilities: $0[0], target: value, epsilon: 1e-12)
      }
    }

    @Test func squaredError() throws {
      let target = try Fixture("losses")("squared-error/target")
      try checkLoss("squared-error", ["prediction"]) { meanSquaredError($0[0], target: target) }
    }

    @Test func lossesOfThePaper() throws {
      try checkLoss("discriminator-loss", ["real", "fake"]) {
        binaryCrossEntropy(probabilities: $0[0], target: 1, epsilon: 1e-12)
          + binaryCrossEntropy(probabilities: $0[1], target: 0, epsilon: 1e-12)
      }
      try checkLoss("generator-loss", ["fake"]) {
        binaryCrossEntropy(probabilities: $0[0], target: 1, epsilon: 1e-12)
      }
    }

    private func checkLoss(_ name: String, _ inputs: [String], _ loss: ([Tensor]) -> Tensor) throws {
      let fixture = try Fixture("losses")
      let tape = Tape()
      let watched = try inputs.map { tape.watch(try fixture("\(name)/\($0)")) }
      let value = loss(watched)
      expect(value, isCloseTo: try fixture("\(name)/loss"), absolute: 0, "\(name)")
      let gradients = tape.gradients(of: value)
      for (input, tensor) in zip(inputs, watched) {
        expect(
          gradients[tensor], isCloseTo: try fixture("\(name)/\(input).gradient"), absolute: 1e-8,
          "\(name)'s gradient towards \(input)")
      }
      tape.close()
    }
  }
}
