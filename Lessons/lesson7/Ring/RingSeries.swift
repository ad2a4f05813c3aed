import Datasets
import Neural
import Notebook
import Plotting

/// A game, as what it changes in the recipe of all.
typealias Change = (name: String, apply: (inout Recipe) -> Void)

/// The runs of one game from several seeds.
struct RingSeries {
  let name: String
  let runs: [RingRun]

  var scores: RingScores { RingScores(runs) }
}

extension [RingSeries] {
  /// The runs of the game with this name, which must be there.
  subscript(name: String) -> [RingRun] {
    guard let series = first(where: { $0.name == name }) else {
      fatalError("No game is called \"\(name)\"; there are \(map(\.name).joined(separator: ", ")).")
    }
    return series.runs
  }

  /// What each makes in the end, from the first seed.
  func samples(after turns: Int, of modes: GaussianModes) -> Figure {
    Figure(
      "What is made after \(turns.grouped) turns with the discriminator behind",
      columns: 3, panels: map { modes.picture($0.name, points: $0.runs[0].points) })
  }

  /// How many modes each run of each has captured at each look.
  func modesOverTime() -> Figure {
    Figure(
      "Modes captured with the discriminator behind", columns: 3,
      panels: map { modesCaptured($0.name, $0.runs) })
  }

  /// What all of them score.
  func table(_ title: String) -> Table {
    Table(
      header: [title] + RingScores.titles, rows: map { [$0.name] + $0.scores.cells },
      caption: "After \(turns.grouped) turns; mean of \(seedCount) seeds ± its standard error. A "
        + "seed without any point of high quality has no reverse KL.",
      flushRight: [1, 2, 3])
  }
}

extension Lesson {
  /// Plays each game from several seeds, as many games side by side as there are cores.
  ///
  /// - Parameters:
  ///   - changes: What each game changes in the recipe.
  ///   - seeds: How many, from the lesson's own on.
  func play(
    _ changes: [Change], from start: Recipe, turns: Int = turns, seeds: Int = seedCount,
    named name: String
  ) -> [RingSeries] {
    let games = changes.flatMap { change in
      (0..<seeds).map { (recipe: start.with(change.apply), seed: seed + UInt64($0)) }
    }
    let atATime = options.threads
    let batches = stride(from: 0, to: games.count, by: atATime).map {
      Array(games[$0..<min($0 + atATime, games.count)])
    }
    let runs = Kept([RingRun]())
    for batch in training(epochs: 1, over: batches, named: name, keeping: [runs]) {
      runs.value += RingRun.sideBySide(batch, steps: turns, lookCount: 20)
    }
    return changes.indices.map { index in
      RingSeries(
        name: changes[index].name, runs: Array(runs.value[index * seeds..<(index + 1) * seeds]))
    }
  }
}
