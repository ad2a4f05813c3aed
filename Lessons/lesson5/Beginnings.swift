import Neural
import Notebook
import Plotting

/// Ways in which weights may begin: the standard deviation of each layer's, by its size.
let beginnings: [(name: String, deviation: Deviation)] = [
  ("all 0", { _, _ in 0 }), ("deviation 0.001", { _, _ in 0.001 }),
  ("deviation 0.02", { _, _ in 0.02 }), ("Glorot's rule", glorot), ("the note's rule", xavierInit),
  ("deviation 0.3", { _, _ in 0.3 }), ("deviation 1", { _, _ in 1 }),
]

extension [Run] {
  /// The losses and meters of runs whose weights begin differently.
  func beginnings() -> Table {
    func lastMean(_ losses: [Float]) -> String {
      let part = losses.suffix(100)
      return decimal(part.reduce(0, +) / Float(part.count), 2)
    }
    return Table(
      header: [
        "weights begin", "D at first", "G at first", "D", "G", "spread at 300", "spread",
        "likeness",
      ],
      rows: map { run in
        let (d, g) = run.losses
        return [
          run.name, decimal(d[0], 2), decimal(g[0], 2), lastMean(d), lastMean(g),
          decimal(run.look(at: 300).spread, 3), decimal(run.last.spread, 3),
          decimal(run.last.likeness, 2),
        ]
      },
      caption: "D and G: losses, in the first iteration and in the last hundred of "
        + "\(thousand.grouped).", flushRight: Set(1...7))
  }

  /// Sixteen drawings of each in the end.
  func picture(_ title: String) -> Figure {
    Figure(
      title, columns: 4,
      panels: map { run in
        Figure(run.name) { digits(run.last.generator(meters.noise.rows(0..<16)), columns: 4) }
      })
  }
}
