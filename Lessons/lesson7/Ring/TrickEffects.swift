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
}

/// The effects of all tricks on a quantity, with their intervals, in both games.
func trickEffects(
  _ title: String, _ axis: Axis, behind: [SampleMean], even: [SampleMean]
) -> Figure {
  func bars(_ name: String, _ effects: [SampleMean], shift: Double, _ color: Color) -> ErrorBars {
    ErrorBars(
      name, x: effects.indices.map { Double($0 + 1) + shift }, y: effects.map(\.mean),
      lower: effects.map { $0.interval?.lowerBound ?? .nan },
      upper: effects.map { $0.interval?.upperBound ?? .nan }, color: color)
  }
  return Figure(
    title, height: 260, x: Axis("trick", range: 0.5...(Double(behind.count) + 0.5)), y: axis
  ) {
    bars("discriminator behind", behind, shift: -0.12, .generator)
    bars("even players", even, shift: 0.12, .real)
    Rule(y: 0, label: "no change")
  }
}
