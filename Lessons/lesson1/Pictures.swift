import Notebook
import Plotting
import Probability

/// So many places from end to end, equally far apart.
func places(_ range: ClosedRange<Double>, count: Int = 401) -> [Double] {
  let step = (range.upperBound - range.lowerBound) / Double(count - 1)
  return (0..<count).map { range.lowerBound + step * Double($0) }
}

/// The two densities, filled, and whatever is drawn over them.
func over(
  _ data: any Density, _ generated: any Density, _ range: ClosedRange<Double>,
  @MarkBuilder _ marks: () -> [any Mark] = { [] }
) -> [any Mark] {
  let x = places(range)
  return [
    Band("data", x: x, y: x.map(data.pdf), color: .real),
    Band("generated", x: x, y: x.map(generated.pdf), color: .generated),
  ] + marks()
}

/// A discriminator as a line.
func line(
  _ name: String, _ discriminator: Discriminator, _ range: ClosedRange<Double>, color: Color,
  dashed: Bool = false
) -> Line {
  let x = places(range)
  return Line(name, x: x, y: x.map { discriminator($0) }, color: color, dashed: dashed)
}

/// Two densities and the best discriminator between them.
private func portrait(
  _ title: String, _ data: any Density, _ generated: any Density, _ range: ClosedRange<Double>
) -> Figure {
  Figure(title, height: 240, x: Axis("x"), y: Axis("density, D*", range: 0...1.05)) {
    over(data, generated, range) {
      line("D*", best(data, generated), range, color: .discriminator)
    }
  }
}

/// Four such pairs.
func portraits(_ title: String) -> Figure {
  Figure(
    title, columns: 2,
    panels: [
      portrait("shifted by 2", Normal(0, 1), Normal(2, 1), -4...6),
      portrait("twice as wide", Normal(0, 1), Normal(0, 2), -6...6),
      portrait("two clusters", data, generated, -4...5),
      portrait("overlapping boxes", Uniform(0...1), Uniform(0.5...1.5), -0.5...2),
    ])
}

/// What a network says after so many moves, from before its training to the end.
func snapshots(_ opinions: [[Double]], after moves: [Int]) -> Figure {
  let panels = zip(moves, opinions).map { move, D in
    snapshot(move == 0 ? "untrained" : "after \(move.grouped) moves", D)
  }
  return Figure("The network's D on its way to D*", columns: 2, panels: panels)
}

/// What a network says of each place in `frame`, over what it should say.
private func snapshot(_ title: String, _ D: [Double]) -> Figure {
  Figure(title, height: 220, x: Axis("x"), y: Axis("density, D", range: 0...1.05)) {
    over(data, generated, frame) {
      line("D*", optimal, frame, color: .discriminator, dashed: true)
      Line("D", x: places(frame), y: D, color: .discriminator)
    }
  }
}
