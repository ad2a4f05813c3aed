import Datasets
import Neural
import Plotting

/// Points [n × 2] as the x and the y of each.
func coordinates(_ points: Tensor) -> (x: [Float], y: [Float]) {
  let values = points.values
  return (
    stride(from: 0, to: values.count, by: 2).map { values[$0] },
    stride(from: 1, to: values.count, by: 2).map { values[$0] }
  )
}

extension Moment {
  /// A thousand generated points over the real ones.
  func picture(_ title: String, over real: Tensor) -> Figure {
    let (real, made) = (coordinates(real), coordinates(points.rows(0..<1000)))
    return Figure(title, width: 560, height: 440, x: Axis("x"), y: Axis("y")) {
      Scatter("real", x: real.x, y: real.y, color: .real, radius: 1.8)
      Scatter("generated", x: made.x, y: made.y, color: .generated, radius: 1.8)
    }
  }

  /// The discriminator's verdict on every cell of the plane, some points of both kinds, and the force on the
  /// generated ones.
  func surface(on plane: Grid, over real: Tensor, force: (Tensor) -> Tensor) -> Figure {
    let verdicts = discriminator(Tensor([plane.count, 2], plane.centers))
    let some = points.rows(0..<80)
    let (real, at, pull) = (
      coordinates(real.rows(0..<200)), coordinates(some), coordinates(force(some))
    )
    return Figure("Epoch \(epoch)", x: Axis("x", range: plane.x), y: Axis("y", range: plane.y)) {
      HeatMap("D(x)", on: plane, values: verdicts.values, range: 0...1, colors: .verdict)
      Scatter("real", x: real.x, y: real.y, color: .real, radius: 1.6, opacity: 1)
      Scatter("generated", x: at.x, y: at.y, color: .generator, radius: 1.8, opacity: 1)
      Arrows(
        "the generator's gradient", x: at.x, y: at.y, dx: pull.x, dy: pull.y, color: .neutral,
        longest: 30)
    }
  }
}

extension Grid {
  /// The part of the plane in which all of these points lie, [n × 2] each.
  init(around clouds: [Tensor]) {
    let all = clouds.map(coordinates)
    func reach(_ values: [Float]) -> ClosedRange<Double> {
      Double(values.min() ?? 0).rounded(.down)...Double(values.max() ?? 0).rounded(.up)
    }
    self.init(x: reach(all.flatMap(\.x)), y: reach(all.flatMap(\.y)), columns: 120, rows: 90)
  }
}

extension Run {
  /// Losses, distances and coverage, epoch under epoch.
  func curves(meters: Meters, floor: Float, landmarks: (discriminator: Double, generator: Double))
    -> Figure
  {
    let (epochs, looks) = (losses.discriminator.count, moments.map(\.epoch))
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
          Rule(y: landmarks.discriminator, label: "2 ln 2", color: .discriminator)
          Rule(y: landmarks.generator, label: "ln 2", color: .generator)
        },
        Figure("Distances", height: 230, x: Axis("epoch"), y: Axis("distance", scale: .logarithmic))
        {
          Line("median residual", x: looks, y: moments.map(\.residual), color: .generated)
          Line(
            "sliced Wasserstein", x: looks, y: moments.map { meters.distance($0.points) },
            color: .real)
          Rule(y: floor, label: "two real samples", color: .real)
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
  func spread(_ quantity: (Moment) -> Float, _ faint: Color, _ strong: Color) -> [any Mark] {
    let values = looks.map { look in runs.map { quantity($0.moments[look]) } }
    return [
      Band(
        "range", x: epochs, lower: values.map { $0.min() ?? .nan },
        upper: values.map { $0.max() ?? .nan },
        color: faint),
      Line("median", x: epochs, y: values.map(median), color: strong),
    ]
  }
  return Figure(
    "Six seeds in time", columns: 1,
    panels: [
      Figure("Residual", height: 240, x: Axis("epoch"), y: Axis("residual", scale: .logarithmic)) {
        spread(\.residual, .generated, .generator)
        for run in runs {
          Line(x: epochs, y: run.moments.map(\.residual), color: .generated, width: 0.6)
        }
        Rule(y: 1, label: "“pretty well”")
      },
      Figure(
        "The discriminator's loss", height: 200, x: Axis("epoch"), y: Axis("loss", unit: "nats")
      ) {
        spread(\.losses.discriminator, .discriminator, .discriminator)
        Rule(y: landmark, label: "2 ln 2", color: .discriminator)
      },
    ], sharing: .x)
}

/// How far off the points are, against what the discriminator's loss says.
func blindness(_ kinds: [(name: String, moments: [Moment], color: Color)], landmark: Double)
  -> Figure
{
  Figure(
    "The same loss, from good generators and from poor ones", width: 600, height: 420,
    x: Axis("discriminator's loss", unit: "nats"), y: Axis("median residual", scale: .logarithmic)
  ) {
    for (name, moments, color) in kinds {
      Scatter(
        name, x: moments.map(\.losses.discriminator), y: moments.map(\.residual), color: color)
    }
    Rule(x: landmark, label: "2 ln 2", color: .discriminator)
  }
}
