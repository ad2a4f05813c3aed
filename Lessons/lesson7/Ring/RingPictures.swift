import Datasets
import Neural
import Notebook
import Plotting

/// Points [n × 2], row after row, as the x and the y of each.
nonisolated func coordinates(_ values: [Float]) -> (x: [Float], y: [Float]) {
  (
    stride(from: 0, to: values.count, by: 2).map { values[$0] },
    stride(from: 1, to: values.count, by: 2).map { values[$0] }
  )
}

/// A cloud of points [n × 2].
func cloudPicture(_ title: String, _ points: Tensor) -> Figure {
  let (x, y) = coordinates(points.values)
  return Figure(title, height: 560, x: Axis("x"), y: Axis("y"), equalUnits: true) {
    Scatter(x: x, y: y, color: .real, radius: 1.1)
  }
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

  /// What a generator makes, over the modes that it should make; the title tells if much of it lies
  /// outside.
  func picture(_ title: String, points: [Float], height: Double = 690) -> Figure {
    let (x, y) = coordinates(points)
    let outside = zip(x, y).count {
      !square.x.contains(Double($0)) || !square.y.contains(Double($1))
    }
    let share = 100 * Double(outside) / Double(max(x.count, 1))
    let note = share < 1 ? "" : ", \(decimal(share, 0)) % outside the frame"
    return Figure(
      title + note, height: height, x: Axis("x", range: square.x), y: Axis("y", range: square.y),
      equalUnits: true
    ) {
      middles
      Scatter("generated", x: x, y: y, color: .generated, radius: 1.1)
    }
  }
}

extension RingSight {
  /// The plane in the colours of the verdicts, and the points made; those beyond it on its edge.
  func picture(_ title: String, over modes: GaussianModes) -> Figure {
    let plane = modes.square
    let (x, y) = coordinates(made)
    let (edgeX, edgeY) = (x.map { onto(plane.x, $0) }, y.map { onto(plane.y, $0) })
    let outside = x.indices.filter { edgeX[$0] != x[$0] || edgeY[$0] != y[$0] }
    return Figure(
      title, height: 690, x: Axis("x", range: plane.x), y: Axis("y", range: plane.y),
      equalUnits: true
    ) {
      HeatMap(
        // Beyond the range the colour says no more; the caption tells.
        "verdict of D",
        on: plane, values: verdicts.map { min(max($0, 0.3), 0.7) }, range: 0.3...0.7,
        colors: .verdict, showsBar: false)
      modes.middles
      Scatter("generated", x: x, y: y, color: .generated, radius: 1.5, opacity: 1, rimmed: true)
      Scatter(
        "generated, beyond the frame", x: outside.map { edgeX[$0] }, y: outside.map { edgeY[$0] },
        color: .generated, radius: 2.5, opacity: 0.5)
    }
  }

  /// The nearest value within a range.
  private func onto(_ range: ClosedRange<Double>, _ value: Float) -> Float {
    min(max(value, Float(range.lowerBound)), Float(range.upperBound))
  }
}

/// How many modes each run has captured at each look, a line for each seed.
func modesCaptured(_ title: String, _ runs: [RingRun]) -> Figure {
  let last = Double(runs.flatMap { $0.looks.map(\.step) }.max() ?? 1)
  return Figure(
    title, height: 170, x: Axis("turn", range: 0...last),
    y: Axis("modes captured", range: -0.4...8.8)
  ) {
    // Whole numbers, so that one would hide another.
    let apart = 0.4 / Double(runs.count)
    for (place, run) in runs.enumerated() {
      Line(
        x: run.looks.map(\.step),
        y: run.looks.map { Double($0.count.captured) + apart * Double(place) },
        color: .generated, width: 1)
    }
  }
}

/// How much of many draws of real points is of high quality, and how much should be.
func ceilingPicture(_ shares: [Double], ceiling: Double, standardError: Double) -> Figure {
  Figure(
    "High quality in \(shares.count) draws of real points", height: 560, x: Axis("draw"),
    y: Axis("share within 3σ", unit: "%")
  ) {
    Band(
      "real data, ceiling ± 2 standard errors", x: [0, shares.count + 1],
      lower: [100 * (ceiling - 2 * standardError), 100 * (ceiling - 2 * standardError)],
      upper: [100 * (ceiling + 2 * standardError), 100 * (ceiling + 2 * standardError)],
      color: .real)
    Scatter(
      "real data, 2,500 points a draw", x: 1...shares.count, y: shares.map { 100 * $0 },
      color: .real)
    Rule(y: 100 * ceiling, label: "real data’s ceiling, 98.889", color: .real)
  }
}
