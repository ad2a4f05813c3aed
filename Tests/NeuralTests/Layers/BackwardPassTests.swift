@testable import Neural
import Testing

extension NeuralTests {
  /// Losses with a gradient in them: a penalty on a network's slope, and a loss after steps of descent.
  @Suite struct BackwardPassTests {
    init() { Engine.use(threads: 1) }

    /// 2 → 5 → 4 → 1.
    private func network(_ activation: String, random: Random = Random(seed: 40)) -> Sequential {
      func layer() -> any Layer {
        switch activation {
        case "leaky-relu": LeakyReLU(0.2)
        case "relu": ReLU()
        case "tanh": Tanh()
        default: Sigmoid()
        }
      }
      return Sequential("discriminator") {
        Dense(2, 5, random, weights: .normal(deviation: 1))
        layer()
        Dense(5, 4, random, weights: .normal(deviation: 1))
        layer()
        Dense(4, 1, random, weights: .normal(deviation: 1))
      }
    }

    private func put(_ weights: [Tensor], into network: Sequential) {
      for ((_, parameter), value) in zip(network.parameters, weights) { parameter.value = value }
    }

    private func penalty(_ network: Sequential, at x: Tensor) -> Tensor {
      let slope = network.withInputGradient(at: x).gradient
      return Tensor(1 / Float(2 * x.shape[0])) * (slope * slope).sum()
    }

    private func stepGradients(_ network: Sequential, _ real: Tensor, _ fake: Tensor) -> [Tensor] {
      let share = Tensor(1 / Float(real.shape[0]))
      let onReal = network.parameterGradients(at: real) { (sigmoid($0) - 1) * share }
      let onFake = network.parameterGradients(at: fake) { sigmoid($0) * share }
      return zip(onReal, onFake).map(+)
    }

    private let names = ["w1", "b1", "w2", "b2", "w3", "b3"]

    /// Compares a loss and its gradients with a case of the fixture; gives `loss` the inputs, watched.
    private func check(_ name: String, _ inputs: [String], _ loss: ([Tensor]) throws -> Tensor) throws {
      let fixture = try Fixture("second-derivatives")
      let tape = Tape()
      let watched = try inputs.map { tape.watch(try fixture("\(name)/\($0)")) }
      let value = try loss(watched)
      expect(value, isCloseTo: try fixture("\(name)/loss"), "\(name)")
      let gradients = tape.gradients(of: value)
      for (input, tensor) in zip(inputs, watched) {
        // What a loss does not depend on has no gradient: of a piecewise linear network, the biases and the input.
        expect(
          gradients[tensor] ?? Tensor(tensor.shape, repeating: 0),
          isCloseTo: try fixture("\(name)/\(input).gradient"), relative: 1e-5,
          absolute: 1e-6, "\(name)'s gradient towards \(input)")
      }
      tape.close()
    }

    @Test(arguments: ["leaky-relu", "tanh", "sigmoid"])
    func penaltyAgainstPyTorch(activation: String) throws {
      let network = network(activation)
      try check("penalty-\(activation)", Array(names.dropLast()) + ["x"]) { inputs in
        put(Array(inputs.dropLast()), into: network)
        return penalty(network, at: inputs[5])
      }
    }

    @Test(arguments: ["tanh", "sigmoid"])
    func penaltyAgainstDifferences(activation: String) {
      let network = network(activation)
      let x = Random(seed: 42).normal([6, 2])
      let weights = network.parameters.dropLast().map(\.parameter.value)
      checkGradient(
        of: { inputs in
          put(inputs, into: network)
          return penalty(network, at: x)
        }, at: weights)
    }

    /// Only the matrices have a part in the slope of a piecewise linear network; a short step crosses no kink.
    @Test(arguments: ["leaky-relu", "relu"])
    func penaltyOfKinksAgainstDifferences(activation: String) {
      let network = network(activation)
      let x = Random(seed: 42).normal([6, 2])
      let start = network.parameters.map(\.parameter.value)
      checkGradient(
        of: { matrices in
          put([matrices[0], start[1], matrices[1], start[3], matrices[2], start[5]], into: network)
          return penalty(network, at: x)
        }, at: [start[0], start[2], start[4]], step: 0x1p-10)
    }

    @Test(arguments: ["leaky-relu", "relu", "tanh", "sigmoid"])
    func inputGradientIsTheTapes(activation: String) {
      let network = network(activation)
      let x = Random(seed: 43).normal([7, 2])
      let tape = Tape()
      let watched = tape.watch(x)
      let output = network(watched)
      let gradients = tape.gradients(of: output.sum())
      let recorded = network.withInputGradient(at: x)
      #expect(sameBits(recorded.output, output.detached))
      expect(gradients[watched], isCloseTo: recorded.gradient, "the gradient at the input")
      tape.close()
    }

    @Test func parameterGradientsAreTheOptimizers() {
      let network = network("tanh")
      let random = Random(seed: 44)
      let (real, fake) = (random.normal([6, 2]), random.normal([6, 2]))
      let recorded = stepGradients(network, real, fake)
      let before = network.weights
      SGD(network, learningRate: 1).minimize {
        binaryCrossEntropy(logits: network(real), target: 1)
          + binaryCrossEntropy(logits: network(fake), target: 0)
      }
      for (index, gradient) in recorded.enumerated() {
        expect(
          before[index] - network.weights[index], isCloseTo: gradient, absolute: 1e-6, "gradient \(index)")
      }
    }

    @Test func unrollingAgainstPyTorch() throws {
      let network = network("tanh")
      let real = try Fixture("second-derivatives")("unrolled/real")
      try check("unrolled", ["fake"] + names) { inputs in
        put(Array(inputs.dropFirst()), into: network)
        return network.unrolled(steps: 3, learningRate: 0.5) {
          stepGradients(network, real, inputs[0])
        } _: {
          binaryCrossEntropy(logits: network(inputs[0]), target: 1)
        }
      }
    }

    @Test func unrollingLeavesTheWeightsAlone() {
      let network = network("tanh")
      let random = Random(seed: 45)
      let (real, fake) = (random.normal([6, 2]), random.normal([6, 2]))
      let before = network.weights
      let there = network.unrolled(steps: 2, learningRate: 0.5) {
        stepGradients(network, real, fake)
      } _: {
        network.weights
      }
      #expect(zip(before, there).allSatisfy { !sameBits($0, $1) })
      #expect(zip(before, network.weights).allSatisfy(sameBits))
      // No steps are the network as it is.
      let here = network.unrolled(steps: 0, learningRate: 0.5) {
        []
      } _: {
        network(real)
      }
      #expect(sameBits(here, network(real)))
    }

    @Test func aLayerThatCannotPassBackIsNamed() async {
      let result = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
        let random = Random(seed: 1)
        let network = Sequential("discriminator") {
          Dense(2, 3, random)
          BatchNorm(3, random)
        }
        _ = network.withInputGradient(at: Tensor([4, 2], repeating: 0))
      }
      let text = String(decoding: result?.standardErrorContent ?? [], as: UTF8.self)
      #expect(
        text.contains("\"discriminator\"") && text.contains("batch_norm_1") && text.contains("LeakyReLU"))
    }

    @Test func tooFewGradientsToUnroll() async {
      let result = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
        let layer = Dense(2, 3, Random(seed: 1))
        layer.unrolled(steps: 1, learningRate: 1) {
          []
        } _: {
        }
      }
      let text = String(decoding: result?.standardErrorContent ?? [], as: UTF8.self)
      #expect(text.contains("one gradient for each of the 2 parameters") && text.contains("given 0"))
    }
  }
}
