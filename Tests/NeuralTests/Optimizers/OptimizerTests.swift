import Neural
import Testing

extension NeuralTests {
  /// Ten steps of each optimizer against PyTorch's.
  @Suite struct OptimizerTests {
    init() { Engine.use(threads: 1) }

    private func model(_ fixture: Fixture) throws -> Sequential {
      let random = Random(seed: 0)
      let (first, second) = (Dense(3, 5, random), Dense(5, 2, random))
      for (name, parameter) in zip(
        ["weight1", "bias1", "weight2", "bias2"], [first.weight, first.bias, second.weight, second.bias])
      {
        parameter.assign(try fixture("start/\(name)"))
      }
      return Sequential("model") {
        first
        Tanh()
        second
      }
    }

    @Test("A model's gradients are those of the loss, and move nothing")
    func gradientsOfAModel() throws {
      let layer = Dense(2, 1, Random(seed: 0))
      layer.weight.assign(Tensor([2, 1], [3, -1]))
      let input = Tensor([1, 2], [2, 4])
      // The output is 2; of half its square, the slopes are 2·(2, 4) and 2.
      for _ in 1...2 {
        let found = gradients(of: layer) { 0.5 * meanSquaredError(layer(input), target: 0) }
        #expect(found.loss == 2 && found.byParameter.map(\.?.values) == [[4, 8], [2]])
        #expect(abs(found.norm - Float(16 + 64 + 4).squareRoot()) < 1e-5)
      }
      #expect(layer.weight.value.values == [3, -1] && layer.bias.value.values == [0])
      layer.bias.isTrainable = false
      let frozen = gradients(of: layer) { layer(input).sum() }
      #expect(frozen.byParameter.map(\.?.values) == [[2, 4], nil])
      #expect(abs(frozen.norm - Float(20).squareRoot()) < 1e-5)
      let twice = Sequential("twice") {
        layer; layer
      }
      #expect(
        gradients(of: twice) { layer(input).sum() }.byParameter.map { $0 != nil } == [
          true, false, false, false,
        ])
      struct Stop: Error {}
      #expect(throws: Stop.self) { _ = try gradients(of: layer) { throw Stop() } }
      // Left by an error, it records no longer.
      #expect(gradients(of: layer) { layer(input).sum() }.byParameter.map(\.?.values) == [[2, 4], nil])
    }

    @Test(arguments: ["adam", "adam-beta1-0.5", "adam-small-gradients", "sgd", "sgd-momentum-0.9"])
    func tenSteps(name: String) throws {
      let fixture = try Fixture("optimizers")
      let model = try model(fixture)
      let optimizer: any Optimizer =
        switch name {
        case "adam-beta1-0.5": Adam(model, beta1: 0.5)
        case "sgd": SGD(model, learningRate: 0.1)
        case "sgd-momentum-0.9": SGD(model, learningRate: 0.1, momentum: 0.9)
        default: Adam(model)
        }
      let (input, target) = (try fixture("input"), try fixture("target"))
      let scale = try fixture("\(name)/loss-scale")
      for step in 1...10 {
        let loss = optimizer.minimize { scale * meanSquaredError(model(input), target: target) }
        expect(
          Tensor(loss), isCloseTo: try fixture("\(name)/step\(step)/loss"), absolute: 0, "Loss \(step)")
        guard [1, 2, 10].contains(step) else { continue }
        for (key, weight) in zip(["weight1", "bias1", "weight2", "bias2"], model.weights) {
          expect(
            weight, isCloseTo: try fixture("\(name)/step\(step)/\(key)"), relative: 1e-6, absolute: 2e-7,
            "\(key) after step \(step)")
        }
      }
    }

    @Test func adamCountsItsSteps() {
      let layer = Dense(1, 1, Random(seed: 1))
      let adam = Adam(layer)
      for _ in 0..<3 { adam.minimize { layer(Tensor([1, 1], [1])).sum() } }
      #expect(adam.steps == 3)
    }

    /// Adam's first step is the learning rate in every coordinate, whatever the gradient's size.
    @Test func adamsFirstStepIsTheLearningRate() {
      let layer = Dense(1, 1, Random(seed: 1), weights: .values([0]))
      Adam(layer, learningRate: 0.25).minimize { 1000 * layer(Tensor([1, 1], [1])).sum() }
      #expect(abs(layer.weight.value.scalar + 0.25) < 1e-6)
    }

    @Test func learningRateCanChangeBetweenSteps() {
      let layer = Dense(1, 1, Random(seed: 1), weights: .values([0]))
      let sgd = SGD(layer, learningRate: 0.5)
      sgd.minimize { layer(Tensor([1, 1], [1])).sum() }
      sgd.learningRate = 0.25
      sgd.minimize { layer(Tensor([1, 1], [1])).sum() }
      #expect(layer.weight.value.scalar == -0.75)
    }

    @Test func aFrozenPartKeepsItsMomentsAndItsBytes() {
      let random = Random(seed: 2)
      let (first, second) = (Dense(3, 4, random), Dense(4, 1, random))
      let model = Sequential("model") {
        first
        second
      }
      let adam = Adam(model)
      let x = random.normal([5, 3])
      adam.minimize { model(x).mean() }
      first.isTrainable = false
      let (frozen, free) = (first.weights, second.weights)
      adam.minimize { model(x).mean() }
      #expect(zip(first.weights, frozen).allSatisfy { sameBits($0, $1) })
      #expect(!zip(second.weights, free).contains { sameBits($0, $1) })
      first.isTrainable = true
      adam.minimize { model(x).mean() }
      #expect(!zip(first.weights, frozen).contains { sameBits($0, $1) })
    }
  }
}
