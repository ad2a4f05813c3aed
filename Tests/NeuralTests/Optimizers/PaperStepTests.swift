import Neural
import Testing

extension NeuralTests {
  @Suite struct PaperStepTests {
    /// The step that `docs/engine.md` works out on paper, to the digits printed there.
    @Test func theStepOnPaper() {
      let (generator, discriminator) = (Dense(1, 1, Random(seed: 1)), Dense(1, 1, Random(seed: 1)))
      generator.weight.assign(Tensor([1, 1], [2]))
      discriminator.weight.assign(Tensor([1, 1], [0.5]))
      let z = Tensor([2, 1], [1, -1])
      func loss() -> Tensor { binaryCrossEntropy(logits: discriminator(generator(z)), target: 1) }
      func isNear(_ x: Float?, _ printed: Float) -> Bool { abs((x ?? .nan) - printed) < 0.00006 }

      let found = gradients(of: generator, loss)
      #expect(isNear(found.loss, 0.8133))
      #expect(isNear(found.byParameter[0]?.scalar, 0.1155) && isNear(found.byParameter[1]?.scalar, -0.25))
      Adam(generator, learningRate: 0.001).minimize(loss)
      #expect(isNear(generator.weight.value.scalar, 1.999) && isNear(generator.bias.value.scalar, 0.001))
    }
  }
}
