import Neural

/// How a game of digits stands after some images.
struct Look {
  /// How many real images its discriminator has seen.
  let images: Int
  /// What it took to come so far, without the looks.
  let seconds: Double
  let scores: Scores

  /// After 1,024 images, 2,048 and so on.
  static func isDue(from before: Int, to images: Int) -> Bool {
    (0..<30).contains { before < 1_024 << $0 && 1_024 << $0 <= images }
  }
}

/// A game of digits that was played from one seed.
struct Trial {
  let recipe: String
  let rate: Float
  let seed: UInt64
  var looks: [Look] = []

  init(_ recipe: Recipe, seed: UInt64) {
    (self.recipe, rate, self.seed) = (recipe.name, recipe.rates.discriminator, seed)
  }

  init(recipe: String, rate: Float, seed: UInt64) {
    (self.recipe, self.rate, self.seed) = (recipe, rate, seed)
  }

  func isSame(as other: Trial) -> Bool {
    recipe == other.recipe && rate == other.rate && seed == other.seed
  }

  /// It had no numbers any more, and was given up.
  var isLost: Bool { looks.last?.scores == .lost }

  /// How it stood then. After a time: the last look, or one a hundredth later, since a game ends
  /// with the turn that its time runs out in. After so many images: the first look from there on,
  /// or the last of a lost game.
  func look(after budget: Budget) -> Look? {
    switch budget {
    case .seconds(let seconds): looks.last { $0.seconds <= seconds * 1.01 }
    case .images(let images): looks.first { $0.images >= images } ?? (isLost ? looks.last : nil)
    }
  }
}

extension Game {
  /// What it draws now, [n × 784] in −1…1.
  func drawn(for judge: Judge) -> Tensor {
    made(
      of: recipe.players.latent(judge.yardstick.count, judge.random.stream(recipe.players.name)))
  }
}

/// A yardstick, and the chance that noise for drawings comes from: the same at each look.
struct Judge {
  let yardstick: Yardstick
  let random: Random
}
