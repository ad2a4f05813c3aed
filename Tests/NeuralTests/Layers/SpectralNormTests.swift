@testable import Neural
import Testing

extension NeuralTests {
  @Suite struct SpectralNormTests {
    init() { Engine.use(threads: 1) }

    @Test("Two calls in training are what PyTorch makes of them", arguments: ["dense", "convolution"])
    func againstPyTorch(kind: String) throws {
      let (fixture, random) = (try Fixture("spectral-norm"), Random(seed: 1))
      let layer: any PassesGradientBack =
        kind == "dense" ? Dense(4, 3, random) : Conv2D(2, 3, size: 3, random)
      let norm = SpectralNorm(layer, random)
      norm.direction.assign(try fixture("\(kind)/direction"))
      for call in 1...2 {
        let tape = Tape()
        defer { tape.close() }
        let weight = tape.watch(try fixture("\(kind)/weight"))
        let x = tape.watch(try fixture("\(kind)/x"))
        layer.parameters[0].parameter.value = weight
        let output = norm(x, .training)
        func expected(_ name: String) throws -> Tensor { try fixture("\(kind)/\(call)/\(name)") }
        expect(output, isCloseTo: try expected("output"), absolute: 1e-6, "output \(call)")
        expect(
          norm.direction.value, isCloseTo: try expected("direction"), absolute: 1e-6, "direction \(call)")
        let gradients = tape.gradients(of: (output * (try expected("upstream"))).sum())
        expect(
          gradients[weight], isCloseTo: try expected("weight.gradient"), relative: 1e-5, absolute: 1e-6,
          "gradient \(call) at the weights")
        expect(
          gradients[x], isCloseTo: try expected("x.gradient"), relative: 1e-5, absolute: 1e-6,
          "gradient \(call) at the input")
      }
    }

    @Test("Its matrix has the largest singular value 1, and a call leaves the weights as they are")
    func singularValue() {
      let random = Random(seed: 2)
      let dense = Dense(6, 4, random, weights: .normal(deviation: 3))
      let norm = SpectralNorm(dense, random)
      let before = dense.weight.value.values
      for _ in 0..<60 { _ = norm(random.normal([2, 6]), .training) }
      #expect(dense.weight.value.values == before)
      let longest =
        (0..<2000).map { _ -> Float in
          let x = random.normal([1, 6])
          let y = norm(x)
          return ((y * y).sum().scalar / (x * x).sum().scalar).squareRoot()
        }.max() ?? 0
      #expect(longest <= 1.0001 && longest > 0.9, "\(longest)")
    }

    @Test("The gradient at its input is the tape's, so that a penalty can go through it")
    func passesBack() {
      let random = Random(seed: 3)
      let network = Sequential("judge") {
        SpectralNorm(Dense(3, 5, random), random)
        Tanh()
        SpectralNorm(Dense(5, 1, random), random)
      }
      let (x, tape) = (random.normal([4, 3]), Tape())
      defer { tape.close() }
      let watched = tape.watch(x)
      let gradients = tape.gradients(of: network(watched).sum())
      expect(
        gradients[watched], isCloseTo: network.withInputGradient(at: x).gradient, absolute: 1e-6,
        "the gradient at the input")
    }

    @Test("The direction is kept with the layer")
    func keeping() throws {
      let random = Random(seed: 4)
      let (one, other) = (
        SpectralNorm(Dense(3, 2, random), random), SpectralNorm(Dense(3, 2, random), random)
      )
      _ = one(random.normal([2, 3]), .training)
      var state = TrainingState()
      one.keep(in: &state)
      try other.restore(from: state)
      #expect(other.direction.value.values == one.direction.value.values)
      #expect(other.weights[0].values == one.weights[0].values)
    }

    @Test("A layer without a matrix is refused")
    func noMatrix() async {
      await #expect(processExitsWith: .failure) { _ = SpectralNorm(Tanh(), Random(seed: 1)) }
    }
  }
}
