import Datasets
import Neural
import Notebook

/// How a run stands after some epoch: what the generator makes, how far that is from the parabola,
/// and what the losses say of it.
struct Moment: Codable {
  let epoch: Int
  /// [4,000 × 2], always from the same noise.
  let points: Tensor
  /// The discriminator's, as they were then.
  private let weights: [Tensor]
  /// Both losses, over all 1,000 real points and all 4,000 generated.
  let losses: Losses
  /// The median of |y − x² − 5|.
  let residual: Float
  /// Of twenty bins along x.
  let coverage: Int

  init(_ epoch: Int, of game: Game, judgedBy meters: Meters) {
    self.epoch = epoch
    points = game.generator(meters.noise)
    weights = game.discriminator.weights
    let onFakes = game.discriminator(points)
    losses = Losses(
      discriminator: discriminatorLoss(game.discriminator(meters.real), onFakes).scalar,
      generator: generatorLoss(onFakes).scalar)
    residual = Quadratic.medianResidual(points)
    coverage = Quadratic.coverage(points)
  }

  /// The discriminator as it was then.
  var discriminator: Sequential {
    let copy = makeDiscriminator(Random(seed: 0))
    for (place, weights) in zip(copy.parameters, weights) { place.parameter.assign(weights) }
    return copy
  }

  /// All three meters, by name.
  func told(by distance: SlicedWasserstein) -> KeyValuePairs<String, any Quantity> {
    ["residual": residual, "coverage of 20": coverage, "distance": distance(points)]
  }

  /// Whether the points lie near the parabola, and all along it.
  var resemblesData: Bool { residual < 1 && coverage >= 17 }
}

/// Of both players.
struct Losses: Codable {
  var discriminator, generator: Float
}

/// What every moment of every run is measured by.
struct Meters {
  /// [1,000 × 2]
  let real: Tensor
  /// [4,000 × 2]
  let noise: Tensor
  let distance: SlicedWasserstein
}

/// A run of the lesson: how it stood from time to time, and its losses, epoch by epoch.
struct Run {
  let seed: UInt64
  let moments: [Moment]
  let losses: (discriminator: [Float], generator: [Float])
  let moves: (discriminator: Int, generator: Int)

  var last: Moment { moments[moments.count - 1] }

  init<Batches>(
    _ seed: UInt64, _ training: Training<Batches>, _ moments: [Moment],
    _ moves: (discriminator: Int, generator: Int)
  ) {
    (self.seed, self.moments, self.moves) = (seed, moments, moves)
    losses = (training.epochMeans("discriminator"), training.epochMeans("generator"))
  }
}

extension Training {
  /// The losses of a turn; the generator has none where it waited.
  func record(_ losses: (discriminator: Float, generator: Float?)) {
    record("discriminator", losses.discriminator)
    if let loss = losses.generator { record("generator", loss) }
  }
}

/// The middle one of an odd number of values, or halfway between the middle two; NaN of none.
func median(_ values: [Float]) -> Float {
  let sorted = values.sorted()
  guard !sorted.isEmpty else { return .nan }
  return (sorted[(sorted.count - 1) / 2] + sorted[sorted.count / 2]) / 2
}
