import Datasets
import Neural
import Notebook
import Plotting

/// Points [n × 2] as the x and the y of each.
func coordinates(_ points: Tensor) -> (x: [Float], y: [Float]) {
  let values = points.values
  return (
    stride(from: 0, to: values.count, by: 2).map { values[$0] },
    stride(from: 1, to: values.count, by: 2).map { values[$0] }
  )
}

extension Grid {
  /// The parabola with some room around it. Wild points go far beyond; they shall not make all the
  /// others small.
  static let frame = Grid(x: -6.5...6.5, y: -1...36, columns: 120, rows: 90)

  /// What share of points lies outside, for a title; nothing if that is next to none.
  func outside(_ points: (x: [Float], y: [Float])) -> String {
    let outside = zip(points.x, points.y).count {
      !x.contains(Double($0)) || !y.contains(Double($1))
    }
    let share = 100 * Double(outside) / Double(max(points.x.count, 1))
    return share < 1 ? "" : ", \(decimal(share, 0)) % outside the frame"
  }
}

extension Moment {
  /// A thousand generated points over the real ones.
  func picture(_ title: String, over real: Tensor) -> Figure {
    let (real, made) = (coordinates(real), coordinates(points.rows(0..<1000)))
    let frame = Grid.frame
    return Figure(
      title + frame.outside(made), width: 560, height: 440, x: Axis("x", range: frame.x),
      y: Axis("y", range: frame.y)
    ) {
      Scatter("real", x: real.x, y: real.y, color: .real, radius: 1.8)
      Scatter("generated", x: made.x, y: made.y, color: .generated, radius: 1.8)
    }
  }
}

extension Run {
  /// Every moment, in order.
  func flipbook(over real: Tensor) -> [(label: String, figure: Figure)] {
    moments.map { moment in
      let epoch = moment.epoch.grouped
      return ("epoch \(epoch)", moment.picture("Epoch \(epoch)", over: real))
    }
  }
}

/// The last moment of each run.
func endings(_ title: String, of runs: [Run], over real: Tensor) -> Figure {
  Figure(
    title, columns: 3, panels: runs.map { $0.last.picture("seed \($0.seed)", over: real) },
    sharing: [.x, .y])
}

/// The discriminator's verdict on every cell of the plane at some moments, points of both kinds,
/// and the pull on the generated ones, all on one scale.
func surfaces(
  _ title: String, of moments: [Moment], over real: Tensor, pull: (Tensor, Sequential) -> Tensor
) -> Figure {
  let (real, frame) = (coordinates(real.rows(0..<200)), Grid.frame)
  let shown = moments.map { moment in
    let some = moment.points.rows(0..<80)
    return (
      moment: moment, at: coordinates(some), pull: coordinates(pull(some, moment.discriminator))
    )
  }
  let strongest = shown.flatMap {
    zip($0.pull.x, $0.pull.y).map { ($0 * $0 + $1 * $1).squareRoot() }
  }.max()
  func panel(_ moment: Moment, _ at: (x: [Float], y: [Float]), _ pull: (x: [Float], y: [Float]))
    -> Figure
  {
    let verdicts = moment.discriminator(Tensor([frame.count, 2], frame.centers))
    return Figure(
      "Epoch \(moment.epoch.grouped)" + frame.outside(at), x: Axis("x", range: frame.x),
      y: Axis("y", range: frame.y)
    ) {
      HeatMap(
        "verdict of D", on: frame, values: verdicts.values, range: 0...1, colors: .verdict,
        showsBar: false)
      Scatter("real", x: real.x, y: real.y, color: .real, radius: 1.6, opacity: 1)
      Arrows(
        "pull", x: at.x, y: at.y, dx: pull.x, dy: pull.y, color: .neutral, longest: 30,
        strongest: strongest.map(Double.init))
      Scatter("generated", x: at.x, y: at.y, color: .generated, radius: 2, opacity: 1, rimmed: true)
    }
  }
  return Figure(title, columns: 2, panels: shown.map { panel($0.moment, $0.at, $0.pull) })
}

extension Run {
  /// Losses, distances and coverage, epoch under epoch.
  func curves(meters: Meters, floor: Float, landmarks: (discriminator: Double, generator: Double))
    -> Figure
  {
    let (epochs, looks) = (losses.discriminator.count, moments.map(\.epoch))
    let (residual, wasserstein) = (Color.cycle[0], Color.cycle[1])
    let window = max(epochs / 100, 1)
    return Figure(
      "One training, by its losses and by its distances", columns: 1,
      panels: [
        Figure("Losses", height: 230, x: Axis("epoch"), y: Axis("loss", unit: "nats")) {
          Line(
            "discriminator", x: 1...epochs, y: losses.discriminator, color: .discriminator,
            smoothing: window)
          Line(
            "generator", x: 1...epochs, y: losses.generator, color: .generator, smoothing: window)
          Rule(
            y: landmarks.discriminator, label: "discriminator at equilibrium", color: .discriminator
          )
          Rule(y: landmarks.generator, label: "generator at equilibrium", color: .generator)
        },
        Figure("Distances", height: 230, x: Axis("epoch"), y: Axis("distance", scale: .logarithmic))
        {
          Line("median residual", x: looks, y: moments.map(\.residual), color: residual)
          Line(
            "sliced Wasserstein", x: looks, y: moments.map { meters.distance($0.points) },
            color: wasserstein)
          Rule(y: floor, label: "sliced Wasserstein, two real samples", color: wasserstein)
        },
        Figure("Coverage", height: 170, x: Axis("epoch"), y: Axis("bins of 20", range: 0...20.5)) {
          Line(x: looks, y: moments.map(\.coverage), color: .neutral)
        },
      ], sharing: .x)
  }
}

/// Median and range of two quantities over runs, look by look.
func overview(of runs: [Run], landmark: Double) -> Figure {
  let looks = runs[0].moments.indices
  let epochs = runs[0].moments.map(\.epoch)
  func spread(_ quantity: (Moment) -> Float, _ name: String, _ color: Color) -> [any Mark] {
    let values = looks.map { look in runs.map { quantity($0.moments[look]) } }
    return [
      Band(
        "\(name), range of the seeds", x: epochs, lower: values.map { $0.min() ?? .nan },
        upper: values.map { $0.max() ?? .nan }, color: color),
      Line(
        "\(name), median of the seeds", x: epochs, y: values.map(median), color: color, width: 2.5),
    ]
  }
  return Figure(
    "Six seeds: distance from the curve, and loss, at 21 looks", columns: 1,
    panels: [
      Figure("Residual", height: 240, x: Axis("epoch"), y: Axis("residual", scale: .logarithmic)) {
        spread(\.residual, "generated points", .generated)
        for (number, run) in runs.enumerated() {
          Line(
            number == 0 ? "generated points, each seed" : nil, x: epochs,
            y: run.moments.map(\.residual), color: .generated, width: 0.6)
        }
        Rule(y: 1, label: "1, “pretty well”", color: .generated)
      },
      Figure(
        "The discriminator's loss", height: 200, x: Axis("epoch"), y: Axis("loss", unit: "nats")
      ) {
        spread(\.losses.discriminator, "discriminator", .discriminator)
        Rule(y: landmark, label: "discriminator at equilibrium", color: .discriminator)
      },
    ], sharing: .x)
}

/// How far off the points are, against what the discriminator's loss says.
func blindness(good: [Moment], poor: [Moment], between: [Moment], landmark: Double) -> Figure {
  let kinds = [
    ("residual under 1, at least 17 of 20 bins", good), ("residual over 2", poor),
    ("all others", between),
  ]
  return Figure(
    "The same loss, from good generators and from poor ones", width: 600, height: 420,
    x: Axis("discriminator's loss", unit: "nats"), y: Axis("median residual", scale: .logarithmic)
  ) {
    for (name, moments) in kinds {
      Scatter(name, x: moments.map(\.losses.discriminator), y: moments.map(\.residual))
    }
    Rule(x: landmark, label: "discriminator at equilibrium", color: .discriminator)
  }
}
