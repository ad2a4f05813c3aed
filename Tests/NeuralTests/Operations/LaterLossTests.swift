@testable import Neural
import Testing

extension NeuralTests {
  /// Losses and penalties of the years after 2017 against PyTorch in double precision.
  @Suite struct LaterLossTests {
    init() { Engine.use(threads: 1) }

    @Test func losses() throws {
      try check("relativistic", ["favoured", "rivals"]) { relativistic($0[0], over: $0[1]) }
      try check("hinge", ["scores"]) { hinge($0[0]) }
    }

    @Test("Penalties on slopes, and their gradients towards weights and inputs")
    func penalties() throws {
      let random = Random(seed: 4)
      let network = Sequential("judge") {
        Dense(3, 5, random)
        Tanh()
        Dense(5, 1, random)
      }
      func put(_ inputs: [Tensor]) {
        for (place, value) in zip([0, 1, 2], inputs) { network.parameters[place].parameter.value = value }
      }
      try check("steepness", ["matrix1", "bias1", "matrix2", "x"]) {
        put($0)
        return network.withSteepness(at: $0[3]).steepness
      }
      try check("distance-from-slope", ["matrix1", "bias1", "matrix2", "x"]) {
        put($0)
        return network.withDistance(fromSlope: 1, at: $0[3]).distance
      }
    }

    @Test("What is added to all scores of a relativistic loss changes nothing")
    func onlyDifferences() {
      let random = Random(seed: 5)
      let (a, b) = (random.normal([20, 1]), random.normal([20, 1]))
      let difference = relativistic(a + 5, over: b + 5).scalar - relativistic(a, over: b).scalar
      #expect(abs(difference) < 1e-6)
    }

    @Test func squareRoots() {
      checkGradient(of: { squareRoot($0[0]) }, at: [Random(seed: 6).uniform([3, 4], in: 0.5...2)])
    }

    @Test("Pairs of unequal numbers are refused")
    func shapes() async {
      await #expect(processExitsWith: .failure) {
        _ = relativistic(Tensor([3, 1], repeating: 0), over: Tensor([2, 1], repeating: 0))
      }
    }

    private func check(_ name: String, _ inputs: [String], _ loss: ([Tensor]) -> Tensor) throws {
      let (fixture, tape) = (try Fixture("later-losses"), Tape())
      defer { tape.close() }
      let watched = try inputs.map { tape.watch(try fixture("\(name)/\($0)")) }
      let value = loss(watched)
      expect(value, isCloseTo: try fixture("\(name)/loss"), absolute: 1e-6, "\(name)")
      let gradients = tape.gradients(of: value)
      for (input, tensor) in zip(inputs, watched) {
        expect(
          gradients[tensor] ?? Tensor(tensor.shape, repeating: 0),
          isCloseTo: try fixture("\(name)/\(input).gradient"), relative: 1e-5, absolute: 1e-6,
          "\(name)'s gradient towards \(input)")
      }
    }
  }
}
