import Notebook
import Plotting
import Probability

/// By how much a trick changes the later looks at a game, against the same seed without it.
struct TrickEffect {
  let modes: SampleMean
  /// The share of high quality, in points.
  let quality: SampleMean

  init(of runs: [RingRun], over bare: [RingRun]) {
    modes = gain(of: runs, over: bare) { $0.late { Double($0.count.captured) } }
    quality = gain(of: runs, over: bare) { $0.late { 100 * $0.count.highQuality } }
  }

  /// Both, with their intervals.
  var cells: [String] { [modes.told(1), quality.told(0)] }
}

/// The effects of all tricks in both games, in numbers.
func trickTable(
  _ names: [String], behind: [TrickEffect], even: [TrickEffect], caption: String
) -> Table {
  Table(
    header: ["", "trick", "behind: modes", "quality, points", "even: modes", "quality, points"],
    rows: names.indices.map { index in
      ["\(index + 1)", names[index]] + behind[index].cells + even[index].cells
    }, caption: caption, flushRight: [2, 3, 4, 5])
}

/// The effects of all tricks with their intervals, in both games.
func trickPicture(_ title: String, behind: [TrickEffect], even: [TrickEffect]) -> Figure {
  func bars(_ name: String, _ effects: [SampleMean], shift: Double, _ color: Color) -> ErrorBars {
    ErrorBars(
      name, x: effects.indices.map { Double($0 + 1) + shift }, y: effects.map(\.mean),
      lower: effects.map { $0.interval?.lowerBound ?? .nan },
      upper: effects.map { $0.interval?.upperBound ?? .nan }, color: color)
  }
  func panel(_ title: String, unit: String, _ effect: (TrickEffect) -> SampleMean) -> Figure {
    Figure(
      title, height: 260, x: Axis("trick", range: 0.5...(Double(behind.count) + 0.5)),
      y: Axis("change", unit: unit)
    ) {
      bars("discriminator behind", behind.map(effect), shift: -0.12, .generator)
      bars("even players", even.map(effect), shift: 0.12, .real)
      Rule(y: 0, label: "no change")
    }
  }
  return Figure(
    title, columns: 1,
    panels: [
      panel("Modes captured", unit: "modes", \.modes),
      panel("Share of high quality", unit: "points of %", \.quality),
    ], sharing: .x)
}
