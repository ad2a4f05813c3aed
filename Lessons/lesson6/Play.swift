import Datasets
import Neural
import Notebook
import Plotting

/// What the meters say of drawings in 0…1.
func variety(_ drawings: Tensor) -> Variety {
  let histogram = classifier.histogram(of: drawings, range: 0...1)
  return Variety(
    spread: ImageMeters.spread(drawings, range: 0...1), digits: Double(histogram.digitsDrawn),
    clear: histogram.clearShare)
}

/// Plays a game from its beginning: what is kept of each epoch, and the game as it ends.
func play(
  _ recipe: Recipe, seed: UInt64, epochs: Int, line: Int = #line
) -> (run: Run, game: Game) {
  let random = Random(seed: seed)
  let (game, minibatches) = (Game(recipe, random), minibatches(random))
  for batch in minibatches.prefix(recipe.headStart) { game.teachDiscriminator(batch) }
  let run = Kept(Run(recipe: recipe.name, seed: seed))
  let training = lesson.training(
    epochs: epochs, over: minibatches, stepsPerEpoch: lesson.isQuick ? 12 : minibatches.count,
    named: "\(recipe.name), seed \(seed)", keeping: game.parts + [run],
    operations: { Engine.operations }, line: line)
  training.watch { Figure("Now") { digits(game.generator(pictureNoise.rows(0..<40))) } }
  training.measure {
    let last = variety(game.generator(pictureNoise))
    return ["spread": last.spread, "digits": last.digits, "clear": last.clear]
  }
  for batch in training {
    let turn = recipe.pass == .own ? game.turnApart(batch) : game.turn(batch, game.generatorAdam)
    for column in Epoch.columns { training.record(column.name, Float(turn[keyPath: column.value])) }
    guard training.endsEpoch else { continue }
    let means = Epoch.columns.map { Double(training.epochMeans($0.name).last ?? .nan) }
    run.value.epochs.append(
      Epoch(discriminator: means[0], generator: means[1], real: means[2], fake: means[3]))
    run.value.varieties.append(variety(game.generator(pictureNoise)))
  }
  return (run.value, game)
}

/// The runs of a recipe: with `--full` played here, else those recorded.
func runs(_ recipe: Recipe, seeds: ClosedRange<UInt64>, epochs: Int, line: Int = #line) -> [Run] {
  guard lesson.options.full else { return recorded.of(recipe.name) }
  return seeds.map { seed in
    recipe.name == run.recipe && seed == run.seed
      ? run : play(recipe, seed: seed, epochs: epochs, line: line).run
  }
}
