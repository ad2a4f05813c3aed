@testable import Neural
import Testing

extension NeuralTests {
  /// Second derivatives through images: convolutions, pooling, and what reshapes between them.
  @Suite struct ConvolutionBackwardPassTests {
    init() { Engine.use(threads: 2) }

    /// 36 numbers as an image of 6 × 6, judged by one number.
    private func judge(_ random: Random = Random(seed: 50)) -> Sequential {
      Sequential("judge") {
        Reshape([6, 6, 1])
        Conv2D(1, 3, size: 3, random)
        LeakyReLU(0.2)
        MaxPool2D(2)
        Conv2D(3, 4, size: 3, stride: 2, padding: .same, random)
        Tanh()
        Flatten()
        Dropout(0.5, random)
        Dense(4, 1, random)
      }
    }

    /// Each kind of convolution, of pooling and of padding, with smooth activations; the argument says which.
    private func smooth(_ kind: String) -> Sequential {
      let random = Random(seed: 51)
      return Sequential(kind) {
        switch kind {
        case "valid": Conv2D(2, 3, size: 3, stride: 2, random)
        case "same": Conv2D(2, 3, size: 4, stride: 2, padding: .same, random)
        case "transposed valid": ConvTranspose2D(2, 3, size: 3, stride: 2, random)
        case "transposed same": ConvTranspose2D(2, 3, size: 3, stride: 2, padding: .same, random)
        case "pooled": MaxPool2D(2)
        default: MaxPool2D(3, stride: 2)
        }
        Tanh()
        Conv2D(kind.contains("pooled") ? 2 : 3, 1, size: 2, random)
        Tanh()
      }
    }
    private static let kinds = [
      "valid", "same", "transposed valid", "transposed same", "pooled", "pooled over one another",
    ]

    /// Numbers that differ by more than the steps of a difference, so that no step changes a window's winner.
    private func image(_ shape: Shape) -> Tensor {
      let order = Random(seed: 52).permutation(shape.count)
      return Tensor(shape, order.map { Float($0) * 0.08 - 1.8 })
    }

    private func penalty(_ network: Sequential, at x: Tensor) -> Tensor {
      let gradient = network.withInputGradient(at: x).gradient
      return Tensor(1 / Float(2 * x.shape[0])) * (gradient * gradient).sum()
    }

    private func put(_ weights: [Tensor], into network: Sequential) {
      for ((_, parameter), value) in zip(network.parameters, weights) { parameter.value = value }
    }

    @Test func penaltyAgainstPyTorch() throws {
      let (fixture, network, tape) = (try Fixture("second-derivatives"), judge(), Tape())
      defer { tape.close() }
      // The last bias has no part in the gradient.
      let names = ["kernel1", "bias1", "kernel2", "bias2", "matrix", "x"]
      let watched = try names.map { tape.watch(try fixture("penalty-of-images/\($0)")) }
      put(Array(watched.dropLast()), into: network)
      let value = penalty(network, at: watched[5])
      expect(value, isCloseTo: try fixture("penalty-of-images/loss"), "the penalty")
      let gradients = tape.gradients(of: value)
      for (name, tensor) in zip(names, watched) {
        expect(
          gradients[tensor] ?? Tensor(tensor.shape, repeating: 0),
          isCloseTo: try fixture("penalty-of-images/\(name).gradient"), relative: 1e-5, absolute: 1e-6,
          "the gradient towards \(name)")
      }
    }

    @Test(arguments: kinds) func penaltyAgainstDifferences(kind: String) {
      let network = smooth(kind)
      let weights = network.parameters.map(\.parameter.value)
      checkGradient(
        of: { inputs in
          put(Array(inputs.dropLast()), into: network)
          return penalty(network, at: inputs[inputs.count - 1])
        }, at: weights + [image([1, 5, 6, 2])], step: 0x1p-8)
    }

    @Test(arguments: kinds) func inputGradientIsTheTapes(kind: String) {
      let (network, x, tape) = (smooth(kind), image([2, 6, 5, 2]), Tape())
      defer { tape.close() }
      let watched = tape.watch(x)
      let gradients = tape.gradients(of: network(watched).sum())
      expect(
        gradients[watched], isCloseTo: network.withInputGradient(at: x).gradient, absolute: 1e-6,
        "the gradient at the input")
    }

    @Test(arguments: kinds) func parameterGradientsAreTheOptimizers(kind: String) {
      let (network, x) = (smooth(kind), image([2, 6, 5, 2]))
      let recorded = network.parameterGradients(at: x) { Tensor($0.shape, repeating: 1) }
      let before = network.weights
      SGD(network, learningRate: 1).minimize { network(x).sum() }
      #expect(recorded.count == before.count)
      for (index, gradient) in recorded.enumerated() {
        expect(
          before[index] - network.weights[index], isCloseTo: gradient, absolute: 2e-5, "gradient \(index)")
      }
    }

    /// The slope of the kernels is an operation of two operands: images and gradients at the grids over them.
    @Test(arguments: [(1, Padding.valid), (2, .valid), (2, .same), (3, .same)])
    func slopeOfKernels(stride: Int, padding: Padding) {
      let random = Random(seed: 53)
      let kernel: Shape = [3, 2, 2, 3]
      let x = random.normal([2, 6, 5, 2])
      let grid = conv2D(x, random.normal(kernel), nil, stride: stride, padding: padding, leaking: nil)
      checkGradient(
        of: { convolutionSlope($0[0], $0[1], kernel: kernel, stride: stride, padding: padding) },
        at: [x, random.normal(grid.shape)])
    }
  }
}
