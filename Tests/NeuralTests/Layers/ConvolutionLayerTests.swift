import Neural
import Testing

extension NeuralTests {
  @Suite struct ConvolutionLayerTests {
    init() { Engine.use(threads: 2) }

    /// The discriminator of "Notes on GAN", and its generator.
    @Test func theSummaryOfAConvolutionalGAN() {
      let random = Random(seed: 47)
      let discriminator = Sequential("discriminator") {
        Conv2D(1, 32, size: 5, random)
        LeakyReLU(0.01)
        MaxPool2D(2)
        Conv2D(32, 64, size: 5, random)
        LeakyReLU(0.01)
        MaxPool2D(2)
        Flatten()
        Dense(1024, 1024, random)
        LeakyReLU(0.01)
        Dense(1024, 1, random)
      }
      let summary = discriminator.summary(for: [28, 28, 1])
      #expect(summary.total == 1_102_721)
      #expect(
        summary.rows.map(\.outputShape) == [
          [24, 24, 32], [24, 24, 32], [12, 12, 32], [8, 8, 64], [8, 8, 64], [4, 4, 64], [1024], [1024],
          [1024],
          [1],
        ])
      #expect(summary.rows.map(\.parameters) == [832, 0, 0, 51_264, 0, 0, 0, 1_049_600, 0, 1025])
      #expect(
        summary.rows.prefix(3).map(\.layer) == [
          "conv2d_1 (Conv2D)", "leaky_relu_1 (LeakyReLU)", "max_pool2d_1 (MaxPool2D)",
        ])

      let generator = Sequential("generator") {
        Dense(96, 1024, random)
        ReLU()
        BatchNorm(1024, random)
        Dense(1024, 6272, random)
        ReLU()
        BatchNorm(6272, random)
        Reshape([7, 7, 128])
        ConvTranspose2D(128, 64, size: 4, stride: 2, padding: .same, random)
        ReLU()
        BatchNorm(64, random)
        ConvTranspose2D(64, 1, size: 4, stride: 2, padding: .same, random)
        Tanh()
      }
      #expect(generator.parameterCount == 6_675_009)
      #expect(generator.outputShape(for: [96]) == [28, 28, 1])
      let images = generator(random.uniform([3, 96], in: -1...1), .training)
      #expect(images.shape == [3, 28, 28, 1])
      #expect(discriminator(images).shape == [3, 1])
      #expect(
        generator.parameters.map(\.name).suffix(4) == [
          "batch_norm_3.scale", "batch_norm_3.shift", "conv_transpose2d_2.weight", "conv_transpose2d_2.bias",
        ])
    }

    /// What a layer says of its output's shape is the shape of its output.
    @Test(arguments: [Padding.valid, .same], [1, 2, 3])
    func shapesAreAsForetold(padding: Padding, stride: Int) {
      let random = Random(seed: 48)
      let layers: [any Layer] = [
        Conv2D(3, 4, size: 5, stride: stride, padding: padding, random),
        Conv2D(3, 4, size: 2, stride: stride, padding: padding, random),
        ConvTranspose2D(3, 4, size: 5, stride: stride, padding: padding, random),
        ConvTranspose2D(3, 4, size: 2, stride: stride, padding: padding, random),
        MaxPool2D(3, stride: stride), MaxPool2D(2),
      ]
      for layer in layers {
        for (height, width) in [(5, 6), (8, 9), (11, 7)] {
          let shape = layer(random.normal([2, height, width, 3])).shape
          #expect(Shape(Array(shape.array.dropFirst())) == layer.outputShape(for: [height, width, 3]))
        }
      }
    }

    /// Glorot's bound √(6 / (in + out)), with a window's entries for in, and all that one of them goes to for out.
    @Test func weightsStartWithinGlorotsBound() {
      let random = Random(seed: 49)
      let bound = (6 / Float(25 * (32 + 64))).squareRoot()
      for layer: any Layer in [
        Conv2D(32, 64, size: 5, random), ConvTranspose2D(32, 64, size: 5, random),
      ] {
        let range = layer.weights[0].range
        #expect(range.lowerBound >= -bound && range.upperBound <= bound)
        #expect(range.lowerBound < -0.99 * bound && range.upperBound > 0.99 * bound)
        #expect(layer.weights[1].values == Array(repeating: 0, count: 64))
      }
      #expect(Conv2D(32, 64, size: 5, random).weight.value.shape == [5, 5, 32, 64])
      #expect(ConvTranspose2D(32, 64, size: 5, random).weight.value.shape == [5, 5, 64, 32])
    }
  }
}
