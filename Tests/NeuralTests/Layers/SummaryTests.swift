import Neural
import Testing

extension NeuralTests {
  @Suite struct SummaryTests {
    @Test func theTableOfAStack() {
      let random = Random(seed: 27)
      let (generator, discriminator) = (
        Sequential("generator") {
          Dense(100, 128, random)
          LeakyReLU(0.01)
        },
        Sequential("discriminator") { Dense(128, 1, random) }
      )
      discriminator.isTrainable = false
      let gan = Sequential("gan") {
        generator
        discriminator
      }
      #expect(
        generator.summary().description == """
          generator
          ────────────────────────────────────────────────────
          Layer (type)               Output shape   Parameters
          ────────────────────────────────────────────────────
          dense_1 (Dense)            (n, 128)           12,928
          leaky_relu_1 (LeakyReLU)   (n, 128)                0
          ────────────────────────────────────────────────────
          Total parameters                              12,928
          Trainable                                     12,928
          Non-trainable                                      0
          """)
      let summary = gan.summary()
      #expect(summary.rows.map(\.layer) == ["generator (Sequential)", "discriminator (Sequential)"])
      #expect(summary.rows.map(\.outputShape) == [[128], [1]])
      #expect(summary.rows.map(\.parameters) == [12_928, 129])
      #expect((summary.total, summary.trainable, summary.nonTrainable) == (13_057, 12_928, 129))
    }
  }
}
