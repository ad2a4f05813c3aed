import Foundation
import Neural
import Testing

extension NeuralTests {
  /// What training changes, written down at one moment and put back into things made anew.
  @Suite struct ResumableTests {
    /// A small training with everything that changes: weights, running statistics, moments, random numbers.
    private final class Training {
      let random: Random
      let model: Sequential
      let optimizer: any Optimizer & Resumable

      init(seed: UInt64, _ optimizer: (Sequential) -> any Optimizer & Resumable) {
        let random = Random(seed: seed)
        self.random = random
        model = Sequential("model") {
          Dense(3, 8, random)
          BatchNorm(8, random)
          Sequential("head") {
            LeakyReLU(0.1)
            Dropout(0.3, random.stream("masks"))
            Dense(8, 1, random)
          }
        }
        self.optimizer = optimizer(model)
      }

      func step() -> Float {
        let x = random.normal([16, 3])
        return optimizer.minimize { leastSquares(model(x, .training), target: 1) }
      }

      var state: TrainingState {
        var state = TrainingState()
        for (name, part) in parts { state.keep(part, as: name) }
        return state
      }

      func restore(_ state: TrainingState) throws(StateError) {
        for (name, part) in parts { try state.restore(part, as: name) }
      }

      private var parts: [(String, any Resumable)] {
        [("random", random), ("model", model), ("optimizer", optimizer)]
      }
    }

    private static let optimizers: [@Sendable (Sequential) -> any Optimizer & Resumable] = [
      { Adam($0, learningRate: 0.01) }, { SGD($0, learningRate: 0.01) },
      { SGD($0, learningRate: 0.01, momentum: 0.9) },
    ]

    @Test("A training that goes on from a state takes the same steps, bit by bit", arguments: 0..<3)
    func sameSteps(kind: Int) throws {
      let make = Self.optimizers[kind]
      let (training, other) = (Training(seed: 1, make), Training(seed: 2, make))
      for _ in 0..<5 { _ = training.step() }
      let state = training.state
      let losses = (0..<5).map { _ in training.step() }
      for _ in 0..<3 { _ = other.step() }
      try other.restore(state)
      #expect((0..<5).map { _ in other.step() } == losses)
      for (a, b) in zip(training.model.weights, other.model.weights) { #expect(sameBits(a, b)) }
      for (a, b) in zip(training.model.statistics, other.model.statistics) {
        #expect(sameBits(a.statistic.value, b.statistic.value))
      }
      #expect(training.state.names == other.state.names)
    }

    @Test("A state stays as it is while the training goes on; it can be put back twice", arguments: 0..<3)
    func stateIsAMoment(kind: Int) throws {
      let training = Training(seed: 1, Self.optimizers[kind])
      for _ in 0..<3 { _ = training.step() }
      let state = training.state
      let before = state.tensors.mapValues(\.values)
      let first = (0..<3).map { _ in training.step() }
      #expect(state.tensors.mapValues(\.values) == before)
      for _ in 0..<2 {
        try training.restore(state)
        #expect((0..<3).map { _ in training.step() } == first)
      }
    }

    @Test("The names in a state tell what is what")
    func names() {
      let training = Training(seed: 1) { Adam($0) }
      #expect(
        training.state.names == [
          "random.state", "optimizer.steps", "optimizer.rate",
          "model.dense_1.weight", "model.dense_1.bias", "model.batch_norm_1.scale",
          "model.batch_norm_1.shift", "model.batch_norm_1.running_mean",
          "model.batch_norm_1.running_variance", "model.head.dropout_1.state", "model.head.dense_1.weight",
          "model.head.dense_1.bias",
        ])
    }

    @Test("Frozen parameters come back frozen, and thawed ones thawed")
    func frozen() throws {
      let (training, other) = (Training(seed: 1) { Adam($0) }, Training(seed: 2) { Adam($0) })
      training.model.layers[0].layer.isTrainable = false
      other.model.layers[1].layer.isTrainable = false
      try other.restore(training.state)
      #expect(other.model.parameters.map(\.parameter.isTrainable) == [false, false, true, true, true, true])
    }

    @Test("A learning rate that was changed is kept")
    func learningRate() throws {
      let model = Training(seed: 1) { Adam($0) }.model
      let (adam, sgd) = (Adam(model, learningRate: 0.1), SGD(model, learningRate: 0.1))
      var state = TrainingState()
      for (name, part) in [("adam", adam), ("sgd", sgd)] as [(String, any Resumable)] {
        state.keep(part, as: name)
      }
      (adam.learningRate, sgd.learningRate) = (0.2, 0.2)
      try state.restore(adam, as: "adam")
      try state.restore(sgd, as: "sgd")
      #expect(adam.learningRate == 0.1 && sgd.learningRate == 0.1)
    }

    @Test("An optimizer that has not begun forgets the steps it made since")
    func beginning() throws {
      for make in Self.optimizers {
        let training = Training(seed: 1, make)
        let state = training.state
        let losses = (0..<3).map { _ in training.step() }
        try training.restore(state)
        #expect((0..<3).map { _ in training.step() } == losses)
      }
    }

    @Test("A state of something else is refused, and says what is amiss")
    func refusals() {
      let training = Training(seed: 1) { Adam($0) }
      let state = training.state
      func error(_ change: (inout [String: Tensor], inout [String: String]) -> Void) -> StateError? {
        var (tensors, texts) = (state.tensors, state.texts)
        change(&tensors, &texts)
        let changed = TrainingState(tensors: tensors, texts: texts)
        return #expect(throws: StateError.self) { try training.restore(changed) }
      }
      #expect(error { tensors, _ in tensors["model.dense_1.bias"] = nil } == .missing("model.dense_1.bias"))
      #expect(
        error { tensors, _ in tensors["model.head.dense_1.weight"] = Tensor([1, 8], repeating: 0) }
          == .otherShape("model.head.dense_1.weight", expected: [8, 1], found: [1, 8]))
      #expect(error { _, texts in texts["random.state"] = "-1" } == .unreadable("random.state", "-1"))
      #expect(error { _, texts in texts["optimizer.steps"] = nil } == .missing("optimizer.steps"))
    }

    @Test("A bare parameter comes back with its value, frozen or not")
    func bareParameter() throws {
      let (one, other) = (Parameter("w", Tensor([2], [1, 2])), Parameter("w", Tensor([2], [0, 0])))
      one.isTrainable = false
      var state = TrainingState()
      state.keep(one, as: "w")
      try state.restore(other, as: "w")
      #expect(other.value.values == [1, 2] && !other.isTrainable)
    }

    @Test("Two things of one name cannot both be kept")
    func sameName() async {
      let result = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
        var state = TrainingState()
        state.keep(Tensor(1), as: "w")
        state.keep("one", as: "w")
      }
      let text = String(decoding: result?.standardErrorContent ?? [], as: UTF8.self)
      #expect(text.contains("Two things in a training's state are called \"w\""))
    }
  }
}
