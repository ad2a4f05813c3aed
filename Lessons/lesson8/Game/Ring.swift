import Datasets
import Neural
import Notebook
import Plotting
import Probability

/// One game of the ring from one seed: the modes that it had captured from time to time, and what
/// it made in the end.
struct RingRun: Codable {
  let recipe: String
  let seed: UInt64
  var turns: [Int] = []
  var counts: [ModeCount] = []
  /// x, y, x, y …
  var points: [Float] = []

  init(_ recipe: Recipe, seed: UInt64) { (self.recipe, self.seed) = (recipe.name, seed) }
}

extension Lesson {
  /// Plays a recipe on the ring of eight from several seeds, and looks ten times.
  func playRing(_ recipe: Recipe, turns: Int, seeds: Int, line: Int = #line) -> [RingRun] {
    (0..<UInt64(seeds)).map { number in
      let (modes, random) = (GaussianModes.ring(), Random(seed: seed + number))
      let (game, data) = (Game(recipe, random), random.stream("data"))
      let z = recipe.players.latent(2_500, random.stream("measuring"))
      let run = Kept(RingRun(recipe, seed: seed + number))
      let training = training(
        epochs: 1, over: 1...turns, named: "\(recipe.name), seed \(seed + number)",
        keeping: [game, data, run], operations: { Engine.operations }, line: line)
      for turn in training {
        let losses = game.turn(modes.points(recipe.minibatch, data))
        training.record("discriminator", losses.discriminator)
        training.record("generator", losses.generator)
        guard training.isTimeToLook(every: turns / 10) else { continue }
        let made = game.made(of: z)
        run.value.turns.append(turn)
        run.value.counts.append(ModeCount(made, of: modes))
        run.value.points = made.values
      }
      return run.value
    }
  }
}

extension [RingRun] {
  /// Modes at the last look.
  var modes: SampleMean { SampleMean(compactMap { $0.counts.last.map { Double($0.captured) } }) }
  /// The share of points of high quality at the last look, in %.
  var quality: SampleMean { SampleMean(compactMap { $0.counts.last.map { 100 * $0.highQuality } }) }

  /// The fewest modes that a seed has ended with.
  var fewest: Int { compactMap { $0.counts.last?.captured }.min() ?? 0 }
}

/// What each game on the ring has come to.
func ringTable(_ games: [[RingRun]], caption: String) -> Table {
  Table(
    header: ["discriminator behind", "modes", "the fewest", "high quality, %"],
    rows: games.map {
      [
        $0[0].recipe, decimal($0.modes.mean, 1), "\($0.fewest)",
        "\(decimal($0.quality.mean, 1)) ± \(decimal($0.quality.standardError, 1))",
      ]
    }, caption: caption, flushRight: [1, 2, 3])
}

/// What each game has made in the end, from the first seed.
func ringSamples(_ title: String, _ games: [[RingRun]]) -> Figure {
  let modes = GaussianModes.ring()
  return Figure(
    title, columns: 2,
    panels: games.map { runs in
      let points = runs[0].points
      let x = stride(from: 0, to: points.count, by: 2).map { points[$0] }
      let y = stride(from: 1, to: points.count, by: 2).map { points[$0] }
      return Figure(
        runs[0].recipe, height: 690, x: Axis("x", range: -1.4...1.4),
        y: Axis("y", range: -1.4...1.4), equalUnits: true
      ) {
        Scatter(
          "modes", x: modes.centers.map(\.x), y: modes.centers.map(\.y), color: .real, radius: 5,
          opacity: 0.35)
        Scatter("generated", x: x, y: y, color: .generated, radius: 1.1)
      }
    })
}

/// How many modes each has captured as time goes by, a line for each seed.
func ringModes(_ title: String, _ games: [[RingRun]]) -> Figure {
  Figure(
    title, columns: 2,
    panels: games.map { runs in
      Figure(
        runs[0].recipe, height: 220, x: Axis("turn"), y: Axis("modes", range: -0.4...8.4)
      ) {
        for run in runs {
          Line(x: run.turns, y: run.counts.map(\.captured), color: .generated, width: 1)
        }
      }
    })
}
