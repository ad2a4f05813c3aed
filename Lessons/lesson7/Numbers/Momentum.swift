import Dynamics
import Notebook

/// Where 100 alternating steps with momentum end in the game θψ.
struct Momentum {
  let beta: Double
  let distance: Double

  init(_ beta: Double, rate: Double, from start: Position) {
    self.beta = beta
    distance =
      UpdateRule.descent(rate: rate, turns: .discriminatorFirst, momentum: beta)
      .path(in: .bilinear, from: start, steps: 100)[100].radius
  }
}

extension [Momentum] {
  func table() -> Table {
    Table(
      header: ["momentum β", "distance"],
      rows: map { [decimal($0.beta, 1), significant($0.distance, 4)] },
      caption: "After 100 alternating steps of η = 0.1 in the game θψ, from 1.414.",
      flushRight: [0, 1])
  }
}
