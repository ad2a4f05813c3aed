@testable import Neural
import Testing

extension NeuralTests {
  /// Two players that learn from one forward pass.
  @Suite struct SharedPassTests {
    init() { Engine.use(threads: 1) }

    private struct Players {
      let generator: Sequential
      let discriminator: Sequential

      init(_ random: Random, rate: Float = 0) {
        generator = Sequential("generator") {
          BatchNorm(4, random, epsilon: 1e-5)
          Dense(4, 6, random)
          ReLU()
          BatchNorm(6, random, epsilon: 1e-5)
          Dense(6, 5, random)
          Sigmoid()
        }
        discriminator = Sequential("discriminator") {
          Maxout(5, 3, pieces: 2, random)
          Dropout(rate, random.stream("dropout"))
          Dense(3, 1, random)
        }
      }

      /// Both losses, recorded for both.
      func losses(
        _ pass: SharedPass, _ optimizers: (any Optimizer, any Optimizer), _ z: Tensor, _ real: Tensor
      )
        -> (discriminator: Tensor, generator: Tensor)
      {
        pass.record(for: optimizers.1)
        let fakes = generator(z, .training)
        pass.record(for: optimizers.0)
        let (onReal, onFakes) = (discriminator(real, .training), discriminator(fakes, .training))
        return (
          binaryCrossEntropy(logits: onReal, target: Tensor(1))
            + binaryCrossEntropy(logits: onFakes, target: Tensor(0)),
          binaryCrossEntropy(logits: onFakes, target: Tensor(1))
        )
      }
    }

    /// Against PyTorch, whose D is moved either after G's gradient is taken or, behind its back, before.
    @Test(arguments: ["as-recorded", "moved"])
    func threeRounds(name: String) throws {
      let fixture = try Fixture("shared-pass")
      let players = Players(Random(seed: 0))
      for (player, model) in [("generator", players.generator), ("discriminator", players.discriminator)] {
        for (index, (_, parameter)) in model.parameters.enumerated() {
          parameter.assign(try fixture("start/\(player)/\(index)"))
        }
      }
      let judge = Adam(players.discriminator, learningRate: 0.05, beta1: 0.5)
      let forger = Adam(players.generator, learningRate: 0.05, beta1: 0.5)
      for round in 0..<3 {
        let (told, fooled) = try SharedPass.run(seesMovedWeights: name == "moved") { pass in
          let losses = players.losses(
            pass, (judge, forger), try fixture("latent/\(round)"), try fixture("real/\(round)"))
          return (pass.step(judge, down: losses.discriminator), pass.step(forger, down: losses.generator))
        }
        expect(
          Tensor([2], [told, fooled]), isCloseTo: try fixture("\(name)/\(round)/losses"), relative: 1e-5,
          "The losses of round \(round)")
        for (player, model) in [("generator", players.generator), ("discriminator", players.discriminator)] {
          for (index, weight) in model.weights.enumerated() {
            expect(
              weight, isCloseTo: try fixture("\(name)/\(round)/\(player)/\(index)"), relative: 1e-4,
              absolute: 2e-5, "\(player), parameter \(index), after round \(round)")
          }
        }
      }
    }

    /// Steps that see the weights as they were are the steps of a pass for each player, bit by bit, if the masks are the same.
    @Test func isTheSameAsAPassForEach() {
      let (together, apart) = (Players(Random(seed: 3), rate: 0.5), Players(Random(seed: 3), rate: 0.5))
      let (z, real) = (Random(seed: 4).normal([6, 4]), Random(seed: 5).uniform([6, 5]))
      let (judge, forger) = (Adam(together.discriminator), Adam(together.generator))
      SharedPass.run { pass in
        let losses = together.losses(pass, (judge, forger), z, real)
        pass.step(judge, down: losses.discriminator)
        pass.step(forger, down: losses.generator)
      }

      // G first, because its gradient is to see the old D; the masks are drawn in the same order each time.
      let masks = Random(seed: 3).stream("dropout")
      func dropped(_ x: Tensor) -> Tensor {
        let hidden = apart.discriminator.layers[0].layer(x, .training)
        return apart.discriminator.layers[2].layer(dropout(hidden, rate: 0.5, masks), .training)
      }
      let fakes = apart.generator(z, .training)
      let before = masks.state
      Adam(apart.generator).minimize {
        _ = dropped(real)
        return binaryCrossEntropy(logits: dropped(apart.generator(z, .training)), target: Tensor(1))
      }
      #expect(masks.state != before)
      let again = Random(seed: 3).stream("dropout")
      Adam(apart.discriminator).minimize {
        func judged(_ x: Tensor) -> Tensor {
          let hidden = apart.discriminator.layers[0].layer(x, .training)
          return apart.discriminator.layers[2].layer(dropout(hidden, rate: 0.5, again), .training)
        }
        return binaryCrossEntropy(logits: judged(real), target: Tensor(1))
          + binaryCrossEntropy(logits: judged(fakes), target: Tensor(0))
      }
      #expect(zip(together.generator.weights, apart.generator.weights).allSatisfy { sameBits($0, $1) })
      #expect(
        zip(together.discriminator.weights, apart.discriminator.weights).allSatisfy { sameBits($0, $1) })
    }

    /// A step multiplies only what its own player needs.
    @Test func aStepDoesNoWorkForTheOtherPlayer() {
      let random = Random(seed: 6)
      let (generator, discriminator) = (Dense(100, 200, random), Dense(200, 300, random))
      let (judge, forger) = (SGD(discriminator), SGD(generator))
      SharedPass.run { pass in
        pass.record(for: forger)
        let fakes = generator(random.normal([50, 100]), .training)
        pass.record(for: judge)
        let loss = discriminator(fakes, .training).mean()
        let forward = Engine.operations
        pass.step(judge, down: loss)
        let judged = Engine.operations
        pass.step(forger, down: loss)
        // D: one product, of its weights' gradient. G: through D, then its own weights' gradient.
        #expect(judged - forward == 2 * 50 * 200 * 300)
        #expect(Engine.operations - judged == 2 * 50 * 200 * 300 + 2 * 50 * 100 * 200)
      }
    }

    @Test(arguments: [false, true])
    func copiesFromBeforeStayAsTheyWere(seesMovedWeights: Bool) {
      let layer = Dense(3, 2, Random(seed: 7))
      let sgd = SGD(layer, learningRate: 1)
      let kept = layer.weights
      let values = kept.map(\.values)
      for _ in 0..<2 {
        SharedPass.run(seesMovedWeights: seesMovedWeights) { pass in
          pass.record(for: sgd)
          pass.step(sgd, down: layer(Tensor([1, 3], [1, 2, 3]), .training).sum())
        }
      }
      #expect(kept.map(\.values) == values)
      #expect(layer.weights.map(\.values) != values)
      // Once ended, a parameter is its own again.
      let between = layer.weights
      let held = between.map(\.values)
      sgd.minimize { layer(Tensor([1, 3], [1, 2, 3]), .training).sum() }
      #expect(between.map(\.values) == held)
    }

    /// What is recorded already stays, and what was thawed meanwhile joins it.
    @Test func recordingAgainAddsOnlyWhatIsNew() {
      func game() -> (generator: Dense, discriminator: Dense, gan: Sequential) {
        let random = Random(seed: 10)
        let (generator, discriminator) = (Dense(4, 3, random), Dense(3, 1, random))
        return (
          generator, discriminator,
          Sequential("gan") {
            generator; discriminator
          }
        )
      }
      let z = Random(seed: 11).normal([5, 4])
      let (together, apart) = (game(), game())
      SharedPass.run { pass in
        let sgd = SGD(together.gan)
        together.discriminator.isTrainable = false
        pass.record(for: sgd)
        let fakes = together.generator(z)
        together.discriminator.isTrainable = true
        pass.record(for: sgd)
        pass.step(sgd, down: binaryCrossEntropy(logits: together.discriminator(fakes), target: 1))
      }
      SGD(apart.gan).minimize { binaryCrossEntropy(logits: apart.gan(z), target: 1) }
      #expect(zip(together.gan.weights, apart.gan.weights).allSatisfy { sameBits($0, $1) })
      #expect(!zip(together.gan.weights, game().gan.weights).contains { sameBits($0, $1) })
    }

    @Test func theLastStepMovesWeightsWhereTheyLie() {
      let layer = Dense(3, 2, Random(seed: 12))
      let sgd = SGD(layer)
      let place = layer.weight.value.storage.start
      SharedPass.run { pass in
        pass.record(for: sgd)
        pass.step(sgd, down: layer(Tensor([1, 3], [1, 2, 3]), .training).sum())
      }
      #expect(layer.weight.value.storage.start == place)
    }

    /// A pass that is left by an error has ended like any other.
    @Test(arguments: [false, true])
    func anErrorEndsThePass(seesMovedWeights: Bool) throws {
      struct Stop: Error {}
      let layer = Dense(3, 2, Random(seed: 9))
      let sgd = SGD(layer, learningRate: 1)
      #expect(throws: Stop.self) {
        try SharedPass.run(seesMovedWeights: seesMovedWeights) { pass in
          pass.record(for: sgd)
          throw Stop()
        }
      }
      let kept = layer.weights
      let values = kept.map(\.values)
      sgd.minimize { layer(Tensor([1, 3], [1, 2, 3]), .training).sum() }
      #expect(kept.map(\.values) == values && layer.weights.map(\.values) != values)
    }

    @Test func aStepThatThePassDoesNotKnowIsRefused() async {
      await #expect(processExitsWith: .failure) {
        let layer = Dense(3, 2, Random(seed: 8))
        SharedPass.run { pass in
          _ = pass.step(SGD(layer), down: layer(Tensor([1, 3], repeating: 1), .training).sum())
        }
      }
    }
  }
}
