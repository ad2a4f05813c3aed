import Plotting

/// A learning curve and an accuracy curve, as the tutorial draws them: the printed log dashed, one
/// run solid, and behind it how far several runs spread.
func curves(
  _ title: String, run: Run, called name: String = "here", among runs: [Run], printed: [Epoch]
) -> Figure {
  func panel(
    _ title: String, _ axis: Axis,
    _ lines: [(name: String, value: KeyPath<Epoch, Double>, color: Color)],
    landmarks: [(value: Double, label: String)]
  ) -> Figure {
    Figure(title, height: 340, x: Axis("epoch"), y: axis) {
      for line in lines {
        let epochs = 1...(runs.map(\.epochs.count).max() ?? 1)
        let ranges = epochs.map { runs.range(line.value, epoch: $0) }
        Band(
          x: epochs, lower: ranges.map { $0?.lowerBound ?? .nan },
          upper: ranges.map { $0?.upperBound ?? .nan }, color: line.color)
        Line(
          "\(line.name), printed", x: 1...printed.count, y: printed.map { $0[keyPath: line.value] },
          color: line.color, dashed: true)
        Line(
          "\(line.name), \(name)", x: 1...run.epochs.count,
          y: run.epochs.map { $0[keyPath: line.value] }, color: line.color)
      }
      for landmark in landmarks { Rule(y: landmark.value, label: landmark.label) }
    }
  }
  return Figure(
    title, columns: 1,
    panels: [
      panel(
        "Learning curve", Axis("loss", unit: "nats"),
        [
          ("discriminator", \.discriminator, .discriminator),
          ("generator", \.generator, .generator),
        ], landmarks: [(1.386, "2 ln 2"), (0.693, "ln 2")]),
      panel(
        "Accuracy curve", Axis("share taken for what it is", range: 0.45...1),
        [("real", \.real, .real), ("drawings", \.fake, .generated)],
        landmarks: [(0.5, "cannot tell")]),
    ], sharing: .x)
}
