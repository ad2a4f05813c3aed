@testable import Neural
import Testing

extension NeuralTests {
  /// The two networks of the first lessons, and what stacks do with names, counts and freezing.
  @Suite struct LayerTests {
    init() { Engine.use(threads: 1) }

    private func generator() -> Sequential {
      let random = Random(seed: 20)
      return Sequential("generator") {
        Dense(100, 128, random)
        LeakyReLU(0.01)
        Dense(128, 784, random)
        Tanh()
      }
    }

    private func discriminator() -> Sequential {
      let random = Random(seed: 21)
      return Sequential("discriminator") {
        Dense(784, 128, random)
        LeakyReLU(0.01)
        Dense(128, 1, random)
        Sigmoid()
      }
    }

    /// What a stack puts out and its gradients, as bits: computed by the stack, and layer by layer.
    private func bits(_ stack: Sequential, _ x: Tensor, _ apply: (Tensor) -> Tensor) -> [[UInt32]] {
      var y = x
      let found = gradients(of: stack) {
        y = apply(x)
        return (y * y).sum()
      }
      return ([y] + found.byParameter.compactMap { $0 }).map { $0.values.map(\.bitPattern) }
    }

    @Test func layersMayBeListedOneByOneOrSeveralAtOnce() {
      let random = Random(seed: 23)
      let stack = Sequential("stack") {
        Dense(2, 3, random)
        [ReLU(), BatchNorm(3, random)]
      }
      #expect(stack.layers.map(\.layer.kind) == ["dense", "relu", "batch_norm"])
      let before = stack.bits
      stack.parameters[3].parameter.assign(Tensor([3], [0, 0, 1e-30]))
      #expect(before.count == 15 && stack.bits != before)
    }

    @Test(arguments: [-0.1 as Float, 0, 0.01, 0.2, 1], [1, 2])
    func aStackThatJoinsTwoLayersHasTheBitsOfOneAfterTheOther(slope: Float, threads: Int) {
      Engine.use(threads: threads)
      defer { Engine.use(threads: 1) }
      let random = Random(seed: 22)
      for (n, width) in [(3, 5), (40, 130)] {
        let stack = Sequential("stack") {
          Dense(width, 2 * width, random)
          LeakyReLU(slope)
          Dense(2 * width, width, random)
          ReLU()
          LeakyReLU(slope)
          Dense(width, 1, random)
        }
        for x in [random.normal([n, width]), Tensor([n, width], repeating: -0.0)] {
          let together = bits(stack, x) { stack($0) }
          #expect(together == bits(stack, x) { stack.layers.reduce($0) { $1.layer($0) } })
          #expect(together.count == 7)
        }
      }
    }

    @Test(arguments: [0, 0.01 as Float], [1, 2])
    func convolutionsToo(slope: Float, threads: Int) {
      Engine.use(threads: threads)
      defer { Engine.use(threads: 1) }
      let random = Random(seed: 23)
      let stack = Sequential("stack") {
        Conv2D(2, 3, size: 3, random)
        LeakyReLU(slope)
        ConvTranspose2D(3, 1, size: 4, stride: 2, padding: .same, random)
        LeakyReLU(slope)
      }
      let x = random.normal([9, 7, 6, 2])
      let together = bits(stack, x) { stack($0) }
      #expect(together == bits(stack, x) { stack.layers.reduce($0) { $1.layer($0) } })
      #expect(together.count == 5)
    }

    @Test func parameterCounts() {
      #expect(generator().layers.map(\.layer.parameterCount) == [12_928, 0, 101_136, 0])
      #expect(generator().parameterCount == 114_064)
      #expect(discriminator().layers.map(\.layer.parameterCount) == [100_480, 0, 129, 0])
      #expect(discriminator().parameterCount == 100_609)
      let gan = Sequential("gan") {
        generator()
        discriminator()
      }
      #expect(gan.parameterCount == 214_673)
    }

    @Test func nestedNames() {
      let gan = Sequential("gan") {
        generator()
        discriminator()
      }
      #expect(
        gan.parameters.map(\.name) == [
          "generator.dense_1.weight", "generator.dense_1.bias", "generator.dense_2.weight",
          "generator.dense_2.bias", "discriminator.dense_1.weight", "discriminator.dense_1.bias",
          "discriminator.dense_2.weight", "discriminator.dense_2.bias",
        ])
      #expect(gan.layers.map(\.name) == ["generator", "discriminator"])
      #expect(generator().layers.map(\.name) == ["dense_1", "leaky_relu_1", "dense_2", "tanh_1"])
    }

    @Test func stacksShareTheirParts() {
      let (g, d) = (generator(), discriminator())
      let gan = Sequential("gan") {
        g
        d
      }
      let z = Random(seed: 22).normal([3, 100])
      #expect(sameBits(gan(z), d(g(z))))
      #expect(gan.parameters[0].parameter === g.parameters[0].parameter)
      #expect(gan.outputShape(for: [100]) == [1])
      #expect(gan.inputShape == [100])
      #expect(g(z).shape == [3, 784])
    }

    @Test func stacksAreBuiltFromConditionsAndLoops() {
      let random = Random(seed: 23)
      func stack(deep: Bool) -> Sequential {
        Sequential("stack") {
          for width in [3, 4] { Dense(width, width + 1, random) }
          if deep { Dense(5, 5, random) }
          if deep { Tanh() } else { Sigmoid() }
        }
      }
      #expect(stack(deep: true).layers.map(\.name) == ["dense_1", "dense_2", "dense_3", "tanh_1"])
      #expect(stack(deep: false).layers.map(\.name) == ["dense_1", "dense_2", "sigmoid_1"])
    }

    @Test func freezing() {
      let (g, d) = (generator(), discriminator())
      let gan = Sequential("gan") {
        g
        d
      }
      #expect(gan.isTrainable)
      d.isTrainable = false
      #expect(!d.isTrainable)
      #expect(g.isTrainable)
      #expect(!gan.isTrainable)
      #expect(
        gan.parameters.filter(\.parameter.isTrainable).reduce(0) { $0 + $1.parameter.value.count } == 114_064)
      gan.isTrainable = true
      #expect(d.parameters.allSatisfy { $0.parameter.isTrainable })
    }

    @Test func activationLayersAreTheirFunctions() {
      let x = Random(seed: 24).normal([3, 4])
      #expect(sameBits(LeakyReLU(0.2)(x), leakyReLU(x, slope: 0.2)))
      #expect(sameBits(ReLU()(x), relu(x)))
      #expect(sameBits(Tanh()(x), tanh(x)))
      #expect(sameBits(Sigmoid()(x), sigmoid(x)))
    }

    @Test func weightsAreCopies() {
      let layer = Dense(2, 2, Random(seed: 25))
      let before = layer.weights
      layer.weight.assign(Tensor([2, 2], repeating: 5))
      #expect(layer.weights[0].values == [5, 5, 5, 5])
      #expect(before[0].values != [5, 5, 5, 5])
    }
  }
}
