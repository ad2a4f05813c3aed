import Datasets
import Neural
import Notebook

extension Meters {
  /// All three meters, for several clouds of points.
  func table(of clouds: [(name: String, points: Tensor)]) -> Table {
    Table(
      header: ["points", "residual", "coverage", "distance"],
      rows: clouds.map { name, points in
        [
          name, decimal(Quadratic.medianResidual(points), 2),
          "\(Quadratic.coverage(points)) of 20", decimal(distance(points), 2),
        ]
      }, caption: "4,000 points each.")
  }
}

/// How runs ended, and how often their points were good.
func standings(of runs: [Run], judgedBy meters: Meters) -> Table {
  Table(
    header: [
      "seed", "residual", "coverage", "distance", "discriminator's loss",
      "looks that resemble the data",
    ],
    rows: runs.map { run in
      [
        "\(run.seed)", decimal(run.last.residual, 2), "\(run.last.coverage) of 20",
        decimal(meters.distance(run.last.points), 2), decimal(run.last.losses.discriminator, 3),
        "\(run.moments.count(where: \.resemblesData)) of \(run.moments.count)",
      ]
    }, caption: "After the last epoch; in the last column, all 21 looks.")
}

/// What came of several paces: at the end, and at all late looks.
func comparison(
  of paces: [(name: String, runs: [Run])], _ late: (Run) -> [Moment], caption: String
) -> Table {
  Table(
    header: [
      "pace", "moves of G for one of D", "residuals at the end, by seed",
      "median of the late looks",
      "late looks that resemble the data",
    ],
    rows: paces.map { name, runs in
      let (ends, looks) = (runs.compactMap { late($0).last }, runs.flatMap(late))
      return [
        name, decimal(Double(runs[0].moves.generator) / Double(runs[0].moves.discriminator), 1),
        ends.map { decimal($0.residual, 2) }.joined(separator: ", "),
        decimal(median(looks.map(\.residual)), 2),
        "\(looks.count(where: \.resemblesData)) of \(looks.count)",
      ]
    }, caption: caption)
}
