import Neural

/// Two networks that can play with each other, before either has a weight.
struct Players {
  let name: String
  /// What paper and ink are in what the generator draws.
  let range: ClosedRange<Float>
  let latent: (_ count: Int, Random) -> Tensor
  let generator: (Random) -> Sequential
  let discriminator: (Random) -> Sequential
}

extension Players {
  /// Lesson 3's: two dense layers each.
  static let dense = Players(
    name: "dense", range: -1...1, latent: { $1.normal([$0, 100]) },
    generator: { random in
      Sequential("generator") {
        Dense(100, 128, random)
        LeakyReLU(0.01)
        Dense(128, 784, random)
        Tanh()
      }
    },
    discriminator: { random in
      Sequential("discriminator") {
        Dense(784, 128, random)
        LeakyReLU(0.01)
        Dense(128, 1, random)
      }
    })

  /// Lesson 4's, convolutional.
  static let convolutional = convolutional("convolutional") { layer, _ in layer }

  /// The same, with every layer of the discriminator under spectral normalisation.
  static let spectral = convolutional("convolutional, spectral norm") { SpectralNorm($0, $1) }

  private static func convolutional(
    _ name: String, _ made: @escaping (any PassesGradientBack, Random) -> any Layer
  ) -> Players {
    Players(
      name: name, range: -1...1, latent: { $1.uniform([$0, 96], in: -1...1) },
      generator: drawing,
      discriminator: { random in
        Sequential("discriminator") {
          Reshape([28, 28, 1])
          made(Conv2D(1, 32, size: 5, random), random)
          LeakyReLU(0.01)
          MaxPool2D(2)
          made(Conv2D(32, 64, size: 5, random), random)
          LeakyReLU(0.01)
          MaxPool2D(2)
          Flatten()
          made(Dense(1_024, 1_024, random), random)
          LeakyReLU(0.01)
          made(Dense(1_024, 1, random), random)
        }
      })
  }

  private static func drawing(_ random: Random) -> Sequential {
    Sequential("generator") {
      Dense(96, 1_024, random)
      ReLU()
      BatchNorm(1_024, random, momentum: 0.9)
      Dense(1_024, 7 * 7 * 128, random)
      ReLU()
      BatchNorm(7 * 7 * 128, random, momentum: 0.9)
      Reshape([7, 7, 128])
      ConvTranspose2D(128, 64, size: 4, stride: 2, padding: .same, random)
      ReLU()
      BatchNorm(64, random, momentum: 0.9)
      ConvTranspose2D(64, 1, size: 4, stride: 2, padding: .same, random)
      Tanh()
    }
  }

  /// Lesson 5's: two dense layers each, drawn by the note's rule, deviation 1 / √(inputs / 2).
  static let bare = Players(
    name: "bare", range: 0...1, latent: { $1.uniform([$0, 100], in: -1...1) },
    generator: { random in
      Sequential("generator") {
        Dense(100, 128, random, weights: .heNormal)
        ReLU()
        Dense(128, 784, random, weights: .heNormal)
        Sigmoid()
      }
    },
    discriminator: { random in
      Sequential("discriminator") {
        Dense(784, 128, random, weights: .heNormal)
        ReLU()
        Dense(128, 1, random, weights: .heNormal)
      }
    })

  /// Lesson 6's: batch norm in the generator, maxout and dropout in the discriminator.
  static let maxout = Players(
    name: "maxout", range: 0...1, latent: { $1.uniform([$0, 100]) },
    generator: { random in
      func norm(_ channels: Int) -> BatchNorm {
        BatchNorm(channels, random, momentum: 0.01, epsilon: 1e-5, scale: .xavierNormal)
      }
      return Sequential("generator") {
        for (inputs, outputs) in [(100, 1_200), (1_200, 1_200)] {
          norm(inputs)
          Dense(inputs, outputs, random, weights: .uniform(-0.05...0.05))
          ReLU()
        }
        norm(1_200)
        Dense(1_200, 784, random, weights: .uniform(-0.05...0.05))
        Sigmoid()
      }
    },
    discriminator: { random in
      Sequential("discriminator") {
        for (inputs, mask) in [(784, "first mask"), (240, "second mask")] {
          Maxout(inputs, 240, pieces: 5, random, weights: .uniform(-0.005...0.005))
          Dropout(0.5, random.stream(mask))
        }
        Dense(240, 1, random, weights: .uniform(-0.005...0.005))
      }
    })

  /// Lesson 7's on the ring: points of the plane in place of images.
  static let ring = Players(
    name: "ring", range: -1...1, latent: { $1.normal([$0, 2]) },
    generator: { perceptron("generator", outputs: 2, $0) },
    discriminator: { perceptron("discriminator", outputs: 1, $0) })

  private static func perceptron(_ name: String, outputs: Int, _ random: Random) -> Sequential {
    Sequential(name) {
      Dense(2, 64, random)
      ReLU()
      Dense(64, 64, random)
      ReLU()
      Dense(64, outputs, random)
    }
  }
}
