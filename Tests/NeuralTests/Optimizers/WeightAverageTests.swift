@testable import Neural
import Testing

extension NeuralTests {
  @Suite struct WeightAverageTests {
    init() { Engine.use(threads: 1) }

    private func network(_ seed: UInt64) -> Sequential {
      let random = Random(seed: seed)
      return Sequential("network") {
        Dense(2, 3, random)
        BatchNorm(3, random)
      }
    }

    @Test("After t steps it is what the sum says: decayᵗ·w₀ + (1 − decay) Σ decayᵗ⁻ⁱ·wᵢ")
    func average() {
      let (learning, kept) = (network(1), network(2))
      let average = WeightAverage(of: learning, in: kept, decay: 0.75)
      #expect(kept.weights.map(\.values) == learning.weights.map(\.values))
      var expected = Double(learning.weights[0].values[4])
      for step in 1...7 {
        let weight = learning.parameters[0].parameter
        weight.assign(Random(seed: UInt64(step)).normal(weight.value.shape))
        average.update()
        expected = 0.75 * expected + 0.25 * Double(weight.value.values[4])
        #expect(abs(Double(kept.weights[0].values[4]) - expected) < 1e-6)
      }
    }

    @Test("The learning network does not notice, and running statistics are copied")
    func apart() {
      let (learning, kept) = (network(1), network(2))
      let average = WeightAverage(of: learning, in: kept, decay: 0.5)
      _ = learning(Random(seed: 3).normal([8, 2]), .training)
      let before = learning.weights.map(\.values)
      average.update()
      learning.parameters[0].parameter.update { $0[0] = 9 }
      average.update()
      #expect(learning.weights.dropFirst().map(\.values) == Array(before.dropFirst()))
      #expect(learning.weights[0].values[0] == 9 && kept.weights[0].values[0] != 9)
      #expect(
        kept.statistics.map(\.statistic.value.values) == learning.statistics.map(\.statistic.value.values))
    }

    @Test("Measured anew, the statistics are those of the average's own weights")
    func statistics() {
      let (learning, kept) = (network(1), network(2))
      let average = WeightAverage(of: learning, in: kept, decay: 0.5)
      learning.parameters[0].parameter.update { weights in for i in 0..<6 { weights[i] += 3 } }
      for _ in 0..<100 { _ = learning(Random(seed: 3).normal([64, 2]) + 1, .training) }
      average.update()
      let before = learning.weights.map(\.values)
      for _ in 0..<2 {
        average.measureStatistics(on: (0..<2_000).map { _ in Random(seed: 4).normal([64, 2]) + 1 })
        let own = kept.layers[0].layer(Random(seed: 4).normal([64, 2]) + 1, .inference)
        for column in 0..<3 {
          let mean = (0..<64).reduce(Float(0)) { $0 + own.values[$1 * 3 + column] } / 64
          #expect(abs(kept.statistics[0].statistic.value.values[column] - mean) < 1e-3)
        }
        #expect(learning.weights.map(\.values) == before)
      }
    }

    @Test("Networks of two makes, and the network itself, are refused")
    func others() async {
      await #expect(processExitsWith: .failure) {
        let random = Random(seed: 1)
        _ = WeightAverage(of: Dense(2, 3, random), in: Dense(3, 2, random), decay: 0.9)
      }
      await #expect(processExitsWith: .failure) {
        let dense = Dense(2, 3, Random(seed: 1))
        _ = WeightAverage(of: dense, in: dense, decay: 0.9)
      }
      await #expect(processExitsWith: .failure) {
        let random = Random(seed: 1)
        _ = WeightAverage(of: Dense(2, 3, random), in: Dense(2, 3, random), decay: 1)
      }
    }
  }
}
