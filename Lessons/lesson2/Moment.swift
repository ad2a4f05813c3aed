import Datasets
import Neural

/// How a run stands after some epoch: what the generator makes, how far that is from the parabola, and what the
/// losses say of it.
struct Moment {
  let epoch: Int
  /// [4,000 × 2], always from the same noise.
  let points: Tensor
  /// As it was then.
  let discriminator: Sequential
  /// Both losses, over all 1,000 real points and all 4,000 generated.
  let losses: (discriminator: Float, generator: Float)
  /// The median of |y − x² − 5|.
  let residual: Float
  /// Of twenty bins along x.
  let coverage: Int

  init(_ epoch: Int, of game: Game, judgedBy meters: Meters) {
    self.epoch = epoch
    points = game.generator(meters.noise)
    discriminator = copy(of: game.discriminator)
    let onFakes = game.discriminator(points)
    losses = (
      discriminatorLoss(game.discriminator(meters.real), onFakes).scalar,
      generatorLoss(onFakes).scalar
    )
    residual = Quadratic.medianResidual(points)
    coverage = Quadratic.coverage(points)
  }

  /// Whether the points lie near the parabola, and all along it.
  var resemblesData: Bool { residual < 1 && coverage >= 17 }
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
  var moments: [Moment] = []
  var losses: (discriminator: [Float], generator: [Float]) = ([], [])
  var moves = (discriminator: 0, generator: 0)

  init(seed: UInt64) { self.seed = seed }

  var last: Moment { moments[moments.count - 1] }
}

private func copy(of discriminator: Sequential) -> Sequential {
  let copy = makeDiscriminator(Random(seed: 0))
  for (place, weights) in zip(copy.parameters, discriminator.weights) {
    place.parameter.assign(weights)
  }
  return copy
}

/// The middle one of an odd number of values, or halfway between the middle two; NaN of none.
func median(_ values: [Float]) -> Float {
  let sorted = values.sorted()
  guard !sorted.isEmpty else { return .nan }
  return (sorted[(sorted.count - 1) / 2] + sorted[sorted.count / 2]) / 2
}
