import Neural
import Testing

extension NeuralTests {
  /// Where weights begin: bounds and deviations as in the papers.
  @Suite struct InitializerTests {
    private let inputs = 300
    private let outputs = 200

    private func weights(_ initializer: Initializer) -> [Float] {
      let layer = Dense(inputs, outputs, Random(seed: 26), weights: initializer)
      #expect(layer.bias.value.values.allSatisfy { $0 == 0 })
      return layer.weight.value.values
    }

    private func deviation(_ values: [Float]) -> Double {
      let mean = values.reduce(0.0) { $0 + Double($1) } / Double(values.count)
      let sum = values.reduce(0.0) { $0 + (Double($1) - mean) * (Double($1) - mean) }
      return (sum / Double(values.count)).squareRoot()
    }

    /// Of 60,000 numbers the deviation is known to about 0.3 %; this allows five times as much.
    private func expectDeviation(_ values: [Float], _ expected: Double) {
      #expect(abs(deviation(values) / expected - 1) < 0.015)
    }

    @Test func glorotUniform() throws {
      let bound = Float(6.0 / 500).squareRoot()
      let values = weights(.glorotUniform)
      let (low, high) = (try #require(values.min()), try #require(values.max()))
      #expect(low >= -bound && low < -0.999 * bound)
      #expect(high <= bound && high > 0.999 * bound)
      expectDeviation(values, Double(bound) / 3.squareRoot())
      #expect(Dense(inputs, outputs, Random(seed: 26)).weight.value.values == values)
    }

    @Test func normalOnes() {
      expectDeviation(weights(.xavierNormal), (2.0 / 500).squareRoot())
      expectDeviation(weights(.heNormal), (2.0 / 300).squareRoot())
      expectDeviation(weights(.normal(deviation: 0.02)), 0.02)
    }

    @Test func uniformRange() throws {
      let values = weights(.uniform(-0.5...1.5))
      let (low, high) = (try #require(values.min()), try #require(values.max()))
      #expect(low >= -0.5 && low < -0.499)
      #expect(high <= 1.5 && high > 1.499)
    }

    @Test func literalValues() {
      let layer = Dense(2, 3, Random(seed: 0), weights: .values([1, 2, 3, 4, 5, 6]))
      // Rows belong to inputs: the second input's weights are 4, 5, 6.
      #expect(layer(Tensor([1, 2], [0, 1])).values == [4, 5, 6])
      #expect(weights(.constant(0.25)).allSatisfy { $0 == 0.25 })
    }
  }
}
