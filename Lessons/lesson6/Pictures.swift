import Neural
import Notebook
import Plotting

/// Images [n × 784] in 0…1, as ink on paper.
func digits(_ images: Tensor, columns: Int = 10) -> ImageGrid {
  ImageGrid(pixels: images.values, width: 28, height: 28, columns: columns, range: 0...1)
}

extension Game {
  /// What is drawn between points of noise, [4n × 100].
  func pad(corners: Tensor) -> LatentPad {
    LatentPad("Between four points of noise", corners: corners, range: 0...1) {
      generator($0)
    } opinion: {
      sigmoid(discriminator($0))
    }
  }
}

/// How much the drawings differ, epoch by epoch, a line for each run.
func spreadCurves(_ title: String, of runs: [Run], real: Double) -> Figure {
  Figure(
    title, height: 340, x: Axis("epoch"), y: Axis("spread", range: 0...0.22)
  ) {
    for (number, run) in runs.enumerated() {
      Line(
        number == 0 ? "drawings, each seed" : nil, x: 1...run.varieties.count,
        y: run.varieties.map(\.spread), color: .generated, width: 1.25)
    }
    Rule(y: real, label: "real digits", color: .real)
  }
}

/// A learning curve and an accuracy curve, as the tutorial draws them: the printed log dashed, one
/// run solid, and behind it how far several runs spread.
func curves(
  _ title: String, run: Run, called name: String = "here", among runs: [Run], printed: [Epoch]
) -> Figure {
  func panel(
    _ title: String, _ axis: Axis,
    _ lines: [(name: String, value: KeyPath<Epoch, Double>, color: Color)],
    landmarks: [Rule]
  ) -> Figure {
    Figure(title, height: 340, x: Axis("epoch"), y: axis) {
      for line in lines {
        if let longest = runs.map(\.epochs.count).max() {
          let ranges = (1...longest).map { runs.range(line.value, epoch: $0) }
          Band(
            "\(line.name), range of six seeds", x: 1...longest,
            lower: ranges.map { $0?.lowerBound ?? .nan },
            upper: ranges.map { $0?.upperBound ?? .nan }, color: line.color)
        }
        Line(
          "\(line.name), printed", x: 1...printed.count, y: printed.map { $0[keyPath: line.value] },
          color: line.color, dashed: true)
        Line(
          "\(line.name), \(name)", x: 1...run.epochs.count,
          y: run.epochs.map { $0[keyPath: line.value] }, color: line.color)
      }
      for landmark in landmarks { landmark }
    }
  }
  return Figure(
    title, columns: 1,
    panels: [
      panel(
        "Losses", Axis("loss", unit: "nats"),
        [
          ("discriminator", \.discriminator, .discriminator),
          ("generator", \.generator, .generator),
        ],
        landmarks: [
          Rule(y: 1.386, label: "discriminator at equilibrium", color: .discriminator),
          Rule(y: 0.693, label: "generator at equilibrium", color: .generator),
        ]),
      panel(
        "Accuracies", Axis("share judged correctly", range: 0.45...1),
        [("real", \.real, .real), ("drawings", \.fake, .generated)],
        landmarks: [Rule(y: 0.5, label: "½, cannot tell")]),
    ], sharing: .x)
}
