import Datasets
import Neural
import Notebook

extension [Run] {
  /// When each run's drawings are most alike, when they differ again, and how they end.
  func collapses(besides real: RealDigits) -> Table {
    let ofDigits = [
      "digits", "", "", "", decimal(real.spread, 3), decimal(real.digits.distanceFromUniform, 2),
      percent(real.digits.clearShare),
    ]
    return Table(
      header: [
        "run", "least spread", "at iteration", "first at half", "spread at the end", "from even",
        "clear",
      ],
      rows: map { run in
        [
          run.name, decimal(run.narrowest.spread, 3), run.narrowest.iteration.grouped,
          run.recovery(to: real.spread / 2).map { $0.iteration.grouped } ?? "not yet",
          decimal(run.last.spread, 3), decimal(run.last.digits.distanceFromUniform, 2),
          percent(run.last.digits.clearShare),
        ]
      } + [ofDigits],
      caption: "When the drawings are most alike; when their spread is half that of digits for the "
        + "first time after that; and how they are at the end, for the first seed iteration "
        + "\(self[0].last.iteration.grouped), for the others \(self[1].last.iteration.grouped).",
      flushRight: [1, 2, 3, 4, 5, 6])
  }
}
