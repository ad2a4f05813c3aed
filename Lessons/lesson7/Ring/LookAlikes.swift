import Datasets
import Neural
import Notebook
import Plotting

/// A game that was played, and what it is called beside others.
struct PlayedGame {
  let name: String
  let run: RingRun
  /// How it stood at the end.
  var end: RingLook { run.looks[run.looks.count - 1] }
}

extension [RingSeries] {
  /// The runs of some games, one by one, each with its seed.
  func runs(of names: some Sequence<String>, _ pace: String) -> [PlayedGame] {
    names.flatMap { name in
      self[name].map { PlayedGame(name: "\(name), \(pace), seed \($0.seed)", run: $0) }
    }
  }
}

/// Two games whose losses agree, and whose samples do not.
struct LookAlikes {
  let poor: PlayedGame
  let fine: PlayedGame

  /// Of all pairs whose losses are within `tolerance` of each other the one whose samples differ
  /// most; if there is none, as in runs too short, the one whose losses are nearest.
  init(among games: [PlayedGame], within tolerance: Float) {
    let pairs = games.indices.flatMap { a in
      games.indices.filter { $0 != a }.map { LookAlikes(poor: games[a], fine: games[$0]) }
    }
    let alike = pairs.filter { $0.difference < tolerance }
    guard
      let pair = alike.max(by: { $0.lead < $1.lead })
        ?? pairs.min(by: { $0.difference < $1.difference })
    else { fatalError("Two games look alike only if there are two; there are \(games.count).") }
    self = pair
  }

  /// Among all games with the non-saturating loss that judge single points.
  init(behind: [RingSeries], even: [RingSeries], within difference: Float) {
    let bare = ["non-saturating", "non-saturating, penalty"]
    self.init(
      among: behind.runs(of: bare + ["unrolling five", "five steps as given"], "behind")
        + even.runs(of: bare, "even"), within: difference)
  }

  private init(poor: PlayedGame, fine: PlayedGame) { (self.poor, self.fine) = (poor, fine) }

  /// The larger of the two players' differences in loss.
  var difference: Float {
    max(
      abs(poor.end.loss - fine.end.loss), abs(poor.end.generatorLoss - fine.end.generatorLoss))
  }

  /// By how much the share of high quality differs, 0 … 1.
  var lead: Double { fine.end.count.highQuality - poor.end.count.highQuality }

  /// A row of a table: something of the poor one, and of the fine one.
  private func row(_ name: String, _ value: (PlayedGame) -> String) -> [String] {
    [name, value(poor), value(fine)]
  }

  /// What both make.
  func picture(_ title: String, of modes: GaussianModes) -> Figure {
    Figure(
      title, columns: 2,
      panels: [poor, fine].map {
        modes.picture($0.name, points: $0.run.points, height: 640)
      })
  }

  /// What everyone says of the two.
  ///
  /// - Parameters:
  ///   - reality: Real points, [2,500 × 2].
  ///   - judged: The loss of a fresh judge on the poor one, and on the fine one.
  func table(beside reality: Tensor, judged: (poor: Float, fine: Float)) -> Table {
    let fresh = ["a fresh judge's loss", decimal(judged.poor, 3), decimal(judged.fine, 3)]
    let best = row("the best judge's loss") {
      decimal(Judge.bestLoss(on: $0.end.count, ceiling: MeterTrials.ceiling), 3)
    }
    return Table(
      header: ["", poor.name, fine.name],
      rows: losses + meters(SlicedWasserstein(from: reality)) + [fresh, best],
      flushRight: [1, 2])
  }

  /// What the players themselves know.
  private var losses: [[String]] {
    [
      row("discriminator's loss") { decimal($0.end.loss, 3) },
      row("generator's loss") { decimal($0.end.generatorLoss, 3) },
      row("accuracy on real points") { decimal($0.end.accuracy.real, 2) },
      row("accuracy on generated points") { decimal($0.end.accuracy.fakes, 2) },
    ]
  }

  /// What can be seen of the samples.
  private func meters(_ distance: SlicedWasserstein) -> [[String]] {
    [
      row("modes captured") { "\($0.end.count.captured) of \($0.end.count.counts.count)" },
      row("high quality, %") { decimal(100 * $0.end.count.highQuality, 1) },
      row("reverse KL") { decimal($0.end.count.reverseKL, 2) },
      row("sliced Wasserstein distance") {
        decimal(distance(Tensor([2500, 2], $0.run.points)), 3)
      },
    ]
  }
}
