import Datasets
import Neural
import Notebook
import Plotting

/// What one sees of a training of digits, if one sees no code.
struct Watch {
  var looks: [Int] = []
  var losses: (discriminator: [Float], generator: [Float]) = ([], [])
  /// The share of real images called real, and of made images called made.
  var accuracies: (real: [Float], made: [Float]) = ([], [])
  /// How long the gradient is that a made image gets, on average over the images.
  var pulls: [Float] = []
  /// Sixteen images each, in −1…1 as the program shows them: real ones, and those made from the
  /// same latent samples.
  var real: Tensor
  var made: [(step: Int, images: Tensor)] = []

  /// Trains a game, and looks at it.
  init(
    _ game: SabotagedGame, on digits: Tensor, named name: String, in lesson: Lesson,
    _ random: Random
  ) {
    let judged = game.scaled(digits.rows(0..<500))
    let latent = random.stream("pictures").normal([500, 64])
    real = judged.rows(0..<16)
    made = [(0, game.generator(latent.rows(0..<16)))]
    let minibatches = Minibatches(
      digits, size: 64, shuffledBy: random.stream("minibatches"), keepsShortBatch: false)
    let epochs = lesson.schedule(quick: 1, standard: 3, full: 10)
    let stepsPerEpoch = lesson.isQuick ? 300 : minibatches.count
    let portraits = [0.1, 0.3, 1].map { Int($0 * Double(epochs * stepsPerEpoch)) }
    let training = lesson.training(
      epochs: epochs, over: minibatches, stepsPerEpoch: stepsPerEpoch, named: name,
      operations: { Engine.operations })
    for batch in training {
      let real = game.scaled(batch)
      if game.fault == .perfectDiscriminator {
        for _ in 0..<(training.step == 1 ? 300 : 4) { _ = game.learnToTell(real) }
      }
      let told = game.learnToTell(real)
      let fooled = game.learnToFool(batch.shape[0])
      training.record("discriminator", told)
      training.record("generator", fooled)
      if portraits.contains(training.step) {
        made.append((training.step, game.generator(latent.rows(0..<16))))
      }
      guard training.step.isMultiple(of: 10) || training.step == 1 else { continue }
      let images = game.generator(latent)
      looks.append(training.step)
      losses.discriminator.append(told)
      losses.generator.append(fooled)
      accuracies.real.append(share(of: game.verdicts(judged)) { $0 > 0.5 })
      accuracies.made.append(share(of: game.verdicts(images)) { $0 < 0.5 })
      pulls.append(game.pull(on: images))
    }
  }

  /// The share of pixels of the last drawings that are as good as black or white.
  var contrast: Double {
    let pixels = made.last?.images.values ?? []
    return Double(pixels.count { abs($0) > 0.95 }) / Double(max(pixels.count, 1))
  }

  private func share(of verdicts: Tensor, where isRight: (Float) -> Bool) -> Float {
    let values = verdicts.values
    return Float(values.count(where: isRight)) / Float(values.count)
  }
}
