import Datasets
import Neural
import Plotting
import Probability

/// Points [n × 2], row after row, as the x and the y of each.
nonisolated func coordinates(_ values: [Float]) -> (x: [Float], y: [Float]) {
  (
    stride(from: 0, to: values.count, by: 2).map { values[$0] },
    stride(from: 1, to: values.count, by: 2).map { values[$0] }
  )
}

extension GaussianModes {
  /// The middles of the modes.
  var middles: Scatter {
    Scatter(
      "modes", x: centers.map(\.x), y: centers.map(\.y), color: .real, radius: 5, opacity: 0.35)
  }

  /// A square around all modes, with some room.
  var square: Grid {
    let reach = 1.25 * Double(centers.map { max(abs($0.x), abs($0.y)) }.max() ?? 1)
    return Grid(x: -reach...reach, y: -reach...reach, columns: 64, rows: 64)
  }

  /// What a generator makes, over the modes that it should make.
  func picture(_ title: String, points: [Float]) -> Figure {
    let (x, y) = coordinates(points)
    return Figure(
      title, height: 300, x: Axis(range: square.x), y: Axis(range: square.y), equalUnits: true
    ) {
      middles
      Scatter("generated", x: x, y: y, color: .generated, radius: 1.1, opacity: 0.6)
    }
  }
}

extension RingGame {
  /// The discriminator's verdict on every cell of the plane, and what the generator makes of `z`.
  func verdicts(_ title: String, on z: Tensor) -> Figure {
    let plane = recipe.modes.square
    let judged = sigmoid(discriminator(Tensor([plane.count, 2], plane.centers)))
    let made = coordinates(generator(z).values)
    return Figure(
      title, height: 275, x: Axis(range: plane.x), y: Axis(range: plane.y), equalUnits: true
    ) {
      HeatMap(
        "D(x)", on: plane, values: judged.values, range: 0.3...0.7, colors: .verdict,
        showsBar: false)
      recipe.modes.middles
      Scatter("generated", x: made.x, y: made.y, color: .generator, radius: 1.2, opacity: 0.7)
    }
  }
}

/// How many modes each run has captured at each look, a line for each seed.
func modesOverTime(_ title: String, _ runs: [RingRun]) -> Figure {
  Figure(title, height: 170, x: Axis("turn"), y: Axis("modes", range: -0.4...8.4)) {
    for run in runs {
      Line(
        x: run.looks.map(\.step), y: run.looks.map(\.count.captured), color: .generator, width: 1)
    }
  }
}

/// How much of many draws of real points is of high quality, and how much should be.
func ceilingPicture(_ shares: [Double], ceiling: Double, standardError: Double) -> Figure {
  Figure(
    "High quality in \(shares.count) draws of real points", height: 330, x: Axis("draw"),
    y: Axis("share within 3σ", unit: "%")
  ) {
    Band(
      "ceiling ± 2 standard errors", x: [0, shares.count + 1],
      lower: [100 * (ceiling - 2 * standardError), 100 * (ceiling - 2 * standardError)],
      upper: [100 * (ceiling + 2 * standardError), 100 * (ceiling + 2 * standardError)],
      color: .real)
    Scatter("2,500 real points", x: 1...shares.count, y: shares.map { 100 * $0 }, color: .real)
    Rule(y: 100 * ceiling, label: "98.889", color: .real)
    Rule(y: 99.3, label: "99.3: GAN in VEEGAN's table")
  }
}

/// By how much each trick changes something, with its interval, in both games.
func trickEffects(
  _ title: String, _ axis: Axis, _ games: [(name: String, effects: [SampleMean], color: Color)]
) -> Figure {
  let tricks = games[0].effects.count
  return Figure(title, height: 260, x: Axis("trick", range: 0.5...(Double(tricks) + 0.5)), y: axis)
  {
    for (index, game) in games.enumerated() {
      let shift = (Double(index) - Double(games.count - 1) / 2) * 0.24
      ErrorBars(
        game.name, x: game.effects.indices.map { Double($0 + 1) + shift },
        y: game.effects.map(\.mean),
        lower: game.effects.map { $0.interval?.lowerBound ?? .nan },
        upper: game.effects.map { $0.interval?.upperBound ?? .nan }, color: game.color)
    }
    Rule(y: 0, label: "no change")
  }
}

/// Quality against the discriminator's loss, and against the distance of its accuracies from ½.
func accuracyPicture(_ looks: [RingLook], imbalance: (RingLook) -> Double) -> Figure {
  let shares = looks.map { 100 * $0.count.highQuality }
  func panel(_ title: String, _ axis: Axis, _ values: [Double]) -> Figure {
    Figure(title, height: 280, x: axis, y: Axis("high quality", unit: "%")) {
      Scatter(x: values, y: shares, color: .discriminator, radius: 1.8, opacity: 0.5)
    }
  }
  return Figure(
    "Does the discriminator know how good the generator is?", columns: 2,
    panels: [
      panel(
        "By its loss", Axis("loss", unit: "nats", range: 0.4...2), looks.map { Double($0.loss) }),
      panel(
        "By its accuracies", Axis("distance of both from ½", range: 0...1), looks.map(imbalance)),
    ], sharing: .y)
}
