import Neural
import Testing

extension NeuralTests {
  /// Maxout, dropout, reshaping and batch norm: derivatives, PyTorch's numbers, and both modes.
  @Suite struct TrainingLayerTests {
    init() { Engine.use(threads: 2) }

    /// Watches the inputs of a fixture's case and compares output and gradients.
    private func check(_ name: String, _ inputs: [String], _ apply: ([Tensor]) throws -> Tensor) throws {
      let fixture = try Fixture("layers")
      let tape = Tape()
      let watched = try inputs.map { tape.watch(try fixture("\(name)/\($0)")) }
      let output = try apply(watched)
      expect(output, isCloseTo: try fixture("\(name)/output"), absolute: 2e-6, "\(name)'s output")
      let gradients = tape.gradients(of: (output * (try fixture("\(name)/upstream"))).sum())
      for (input, tensor) in zip(inputs, watched) {
        expect(
          gradients[tensor], isCloseTo: try fixture("\(name)/\(input).gradient"), absolute: 4e-6,
          "\(name)'s gradient towards \(input)")
      }
      tape.close()
    }

    @Test func pyTorchSaysTheSame() throws {
      try check("maxout", ["input"]) { maxout($0[0], pieces: 5) }
      try check("reshape", ["input"]) { $0[0].reshaped(to: [2, 3, 2, 2]) }
      let fixture = try Fixture("layers")
      for kind in ["vectors", "images", "many"] {
        let operands = ["input", "scale", "shift"]
        try check("batch-norm-\(kind)", operands) {
          batchNormalization($0[0], scale: $0[1], shift: $0[2], epsilon: 1e-3).y
        }
        let name = "batch-norm-\(kind)-inference"
        let (mean, variance) = (try fixture("\(name)/mean"), try fixture("\(name)/variance"))
        try check(name, operands) {
          batchNormalization(
            $0[0], scale: $0[1], shift: $0[2], mean: mean, variance: variance, epsilon: 1e-3)
        }
      }
    }

    @Test(arguments: ["vectors", "images", "many"])
    func runningStatistics(kind: String) throws {
      let fixture = try Fixture("layers")
      let x = try fixture("batch-norm-\(kind)/input")
      let norm = BatchNorm(x.shape.columns, Random(seed: 1), momentum: 0.9)
      for _ in 0..<2 { _ = norm(x, .training) }
      expect(
        norm.runningMean.value, isCloseTo: try fixture("batch-norm-\(kind)/running.mean"), absolute: 1e-6,
        "running mean")
      expect(
        norm.runningVariance.value, isCloseTo: try fixture("batch-norm-\(kind)/running.variance"),
        absolute: 1e-6, "running variance")
    }

    @Test func derivatives() {
      let random = Random(seed: 30)
      for shape: Shape in [[1, 6], [4, 6], [257, 66]] {
        // Distinct entries, far enough apart that a step does not change the winner.
        let order = random.permutation(shape.count).map { Float($0) / Float(shape.count) * 64 }
        checkGradient(
          of: { maxout($0[0], pieces: 3) }, at: [Tensor(shape, order)], step: 0x1p-10)
        checkGradient(of: { $0[0].reshaped(to: [shape.count / 2, 2]) }, at: [random.normal(shape)])
        checkGradient(of: { dropout($0[0], rate: 0.5, Random(seed: 31)) }, at: [random.normal(shape)])
      }
      for shape: Shape in [[2, 3], [5, 1], [3, 2, 2, 4], [700, 33]] {
        let channels = shape.columns
        let operands = [
          random.normal(shape, mean: 1, deviation: 2), random.normal([channels]), random.normal([channels]),
        ]
        checkGradient(
          of: { batchNormalization($0[0], scale: $0[1], shift: $0[2], epsilon: 0.1).y }, at: operands)
        let (mean, variance) = (random.normal([channels]), random.uniform([channels], in: 0.5...2))
        checkGradient(
          of: {
            batchNormalization(
              $0[0], scale: $0[1], shift: $0[2], mean: mean, variance: variance, epsilon: 0.1)
          }, at: operands)
      }
    }

    /// (1 + 0.25 + 0 + 4) / 8 and (0 + 0.25 + 1 + 9) / 8
    @Test func leastSquaresIsHalfTheMeanSquare() {
      let scores = Tensor([4, 1], [0, 0.5, 1, 3])
      #expect(leastSquares(scores, target: 1).scalar == 0.65625)
      #expect(leastSquares(scores, target: 0).scalar == 1.28125)
      checkGradient(of: { leastSquares($0[0], target: 1) }, at: [scores])
    }

    @Test func aFreshBatchNormOnlyScalesAndShiftsInInference() {
      let norm = BatchNorm(3, Random(seed: 32), epsilon: 1e-3)
      let x = Random(seed: 33).normal([5, 3], mean: 4)
      let expected = x / Tensor(Float(1.001).squareRoot())
      expect(norm(x), isCloseTo: expected, absolute: 1e-6, "the inference of a fresh batch norm")
      let y = norm(x, .training)
      #expect(abs(y.mean().scalar) < 1e-6)
      #expect(norm.parameterCount == 6)
      #expect(norm.statistics.map(\.name) == ["running_mean", "running_variance"])
    }

    @Test func batchNormStartsAsItsInitializersSay() {
      let norm = BatchNorm(
        1200, Random(seed: 34), scale: .xavierNormal, shift: .constant(0.5))
      let scale = norm.scale.value
      let deviation = (scale * scale).mean().scalar.squareRoot()
      #expect(abs(deviation - (2 / Float(1201)).squareRoot()) < 0.003)
      #expect(norm.shift.value.values.allSatisfy { $0 == 0.5 })
    }

    @Test func dropoutKeepsTheMeanAndOnlyDropsInTraining() {
      let x = Tensor([200, 500], repeating: 1)
      let layer = Dropout(0.3, Random(seed: 35))
      let y = layer(x, .training)
      let dropped = y.values.filter { $0 == 0 }.count
      #expect(abs(Double(dropped) / 100_000 - 0.3) < 0.006)
      #expect(y.values.allSatisfy { $0 == 0 || $0 == 1 / (1 - 0.3 as Float) })
      #expect(abs(y.mean().scalar - 1) < 0.01)
      #expect(!sameBits(layer(x, .training), y))
      #expect(sameBits(layer(x), x))
    }

    @Test func shapesAndCounts() {
      let random = Random(seed: 36)
      let net = Sequential("net") {
        Dense(6, 12, random)
        BatchNorm(12, random)
        Reshape([2, 2, 3])
        BatchNorm(3, random)
        Flatten()
        Maxout(12, 4, pieces: 5, random)
        Dropout(0.5, random)
      }
      #expect(net.outputShape(for: [6]) == [4])
      #expect(net(random.normal([2, 6]), .training).shape == [2, 4])
      #expect(net.parameterCount == 84 + 24 + 6 + 12 * 20 + 20)
      #expect(
        net.statistics.map(\.name) == [
          "batch_norm_1.running_mean", "batch_norm_1.running_variance", "batch_norm_2.running_mean",
          "batch_norm_2.running_variance",
        ])
      let twice = Sequential("twice") {
        net
        Sequential("again") { net.layers[0].layer }
      }
      #expect(twice.parameterCount == net.parameterCount)
    }

    @Test func rectifiersOfInfinity() {
      let x = Tensor([2], [-.infinity, .infinity])
      #expect(relu(x).values == [0, .infinity])
      #expect(leakyReLU(x, slope: 0.1).values == [-.infinity, .infinity])
    }
  }
}
