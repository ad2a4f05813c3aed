import Notebook
import Plotting
import Probability

/// By how much a trick changes the later looks at a game, against the same seed without it.
struct TrickEffect {
  let modes: SampleMean
  /// The share of high quality, in percentage points.
  let quality: SampleMean

  init(of runs: [RingRun], over bare: [RingRun]) {
    modes = gain(of: runs, over: bare) { $0.late { Double($0.count.captured) } }
    quality = gain(of: runs, over: bare) { $0.late { 100 * $0.count.highQuality } }
  }

  /// Both, with their intervals.
  var cells: [String] { [modes.told(1), quality.told(0)] }
}

/// What each trick changes in both games.
struct TrickStudy {
  let names: [String]
  /// With the discriminator behind, and among even players.
  let behind, even: [TrickEffect]

  /// Compares the runs with each trick with those of the bare game from the same seeds.
  init(
    behind: [RingSeries], over bareBehind: [RingRun], even: [RingSeries], over bareEven: [RingRun]
  ) {
    names = behind.map(\.name)
    self.behind = behind.map { TrickEffect(of: $0.runs, over: bareBehind) }
    self.even = even.map { TrickEffect(of: $0.runs, over: bareEven) }
  }

  /// All effects in numbers.
  func table() -> Table {
    Table(
      header: [
        "trick", "discriminator behind: modes", "quality, percentage points",
        "even players: modes", "quality, percentage points",
      ],
      rows: names.indices.map { [names[$0]] + behind[$0].cells + even[$0].cells },
      caption: "Change against the same game without the trick, with its 95 % interval.",
      flushRight: [1, 2, 3, 4])
  }

  /// All effects with their intervals.
  func picture() -> Figure {
    Figure(
      "What each trick changes on the ring of eight", columns: 1,
      panels: [
        panel("Modes captured", unit: "modes", \.modes),
        panel("Share of high quality", unit: "percentage points", \.quality),
      ])
  }

  private func panel(
    _ title: String, unit: String, _ effect: (TrickEffect) -> SampleMean
  ) -> Figure {
    Figure(
      title, height: 340, x: Axis("change", unit: unit), y: Axis(categories: names.reversed())
    ) {
      bars("with the discriminator behind", behind.map(effect), shift: 0.13)
      bars("among even players", even.map(effect), shift: -0.13)
      Rule(x: 0, label: "no change")
    }
  }

  private func bars(_ name: String, _ effects: [SampleMean], shift: Double) -> ErrorBars {
    // From the top down, as in the table.
    let effects = Array(effects.reversed())
    return ErrorBars(
      name, y: effects.indices.map { Double($0) + shift }, x: effects.map(\.mean),
      lower: effects.map { $0.interval?.lowerBound ?? .nan },
      upper: effects.map { $0.interval?.upperBound ?? .nan })
  }
}
