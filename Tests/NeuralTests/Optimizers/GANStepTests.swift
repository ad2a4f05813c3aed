import Neural
import Testing

extension NeuralTests {
  /// One round of a small GAN against PyTorch: D on real images, D on fakes, then G through D.
  @Suite struct GANStepTests {
    init() { Engine.use(threads: 1) }

    /// Adam that keeps the gradients of its last step, to be looked at.
    private final class WatchedAdam: Optimizer {
      let adam: Adam
      var gradients: [Tensor?] = []

      init(_ model: any Layer, learningRate: Float) {
        adam = Adam(model, learningRate: learningRate)
      }

      var parameters: [Parameter] { adam.parameters }

      func beginStep() {
        gradients = Array(repeating: nil, count: parameters.count)
        adam.beginStep()
      }

      func update(_ parameter: Parameter, at index: Int, along gradient: Tensor) {
        gradients[index] = gradient
        adam.update(parameter, at: index, along: gradient)
      }
    }

    private let keys = ["weight1", "bias1", "weight2", "bias2"]

    @Test func oneRound() throws {
      let fixture = try Fixture("gan")
      let random = Random(seed: 0)
      let generator = Sequential("generator") {
        Dense(6, 5, random)
        LeakyReLU(0.01)
        Dense(5, 8, random)
        Tanh()
      }
      let discriminator = Sequential("discriminator") {
        Dense(8, 5, random)
        LeakyReLU(0.01)
        Dense(5, 1, random)
      }
      for (name, model) in [("generator", generator), ("discriminator", discriminator)] {
        for (key, (_, parameter)) in zip(keys, model.parameters) {
          parameter.assign(try fixture("start/\(name)/\(key)"))
        }
      }
      let gan = Sequential("gan") {
        generator
        discriminator
      }
      let judge = WatchedAdam(discriminator, learningRate: 1e-3)
      let forger = WatchedAdam(generator, learningRate: 1e-4)
      let latent = try fixture("latent")
      let fakes = generator(latent)
      expect(fakes, isCloseTo: try fixture("fakes"), "The fakes")

      func turn(
        _ name: String, of player: String, _ optimizer: WatchedAdam, _ target: Float,
        _ logits: () -> Tensor
      ) throws {
        expect(
          logits(), isCloseTo: try fixture("\(name)/logits"), absolute: 1e-6, "The logits of the \(name)")
        let loss = optimizer.minimize { binaryCrossEntropy(logits: logits(), target: Tensor(target)) }
        expect(Tensor(loss), isCloseTo: try fixture("\(name)/loss"), "The loss of the \(name)")
        for (index, key) in keys.enumerated() {
          expect(
            optimizer.gradients[index], isCloseTo: try fixture("\(name)/\(player).gradient/\(key)"),
            absolute: 2e-7, "The gradient towards \(key) in the \(name)")
          expect(
            optimizer.parameters[index].value, isCloseTo: try fixture("\(name)/\(player)/\(key)"),
            relative: 1e-6, absolute: 2e-7, "\(key) after the \(name)")
        }
      }

      let real = try fixture("real")
      try turn("real-turn", of: "discriminator", judge, 0.9) { discriminator(real) }
      try turn("fake-turn", of: "discriminator", judge, 0) { discriminator(fakes) }
      let before = discriminator.weights
      try turn("generator-turn", of: "generator", forger, 1) { gan(latent) }
      #expect(zip(discriminator.weights, before).allSatisfy { sameBits($0, $1) })
    }
  }
}
