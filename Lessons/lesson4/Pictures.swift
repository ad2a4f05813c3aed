import Datasets
import Neural
import Notebook
import Plotting

/// Images [n × 784] in −1…1, as ink on paper.
func digits(_ images: Tensor, columns: Int = 6) -> ImageGrid {
  ImageGrid(pixels: images.values, width: 28, height: 28, columns: columns, range: -1...1)
}

extension Run {
  /// What is drawn at each look.
  func flipbook() -> [(label: String, figure: Figure)] {
    looks.map { look in
      let number = look.iteration.grouped
      return (
        "iteration \(number)",
        Figure("Thirty-six drawings at iteration \(number)") { digits(look.drawings) }
      )
    }
  }

  /// Losses above, below them what the discriminator thinks of digits and of drawings.
  func curves() -> Figure {
    let equilibrium = goal.equilibrium
    return Figure(
      "Losses and scores while learning", columns: 1,
      panels: [
        Figure("Losses", height: 260, x: Axis("iteration"), y: Axis("loss", range: 0...0.8)) {
          Line(
            "discriminator", y: history["discriminator"], color: .discriminator, smoothing: 25)
          Line("generator", y: history["generator"], color: .generator, smoothing: 25)
          Rule(
            y: equilibrium.discriminator, label: "discriminator at equilibrium",
            color: .discriminator)
          Rule(y: equilibrium.generator, label: "generator at equilibrium", color: .generator)
        },
        Figure(
          "Scores", height: 220, x: Axis("iteration"), y: Axis("mean score", range: -0.2...1.2)
        ) {
          Line("of digits", y: history["score of digits"], color: .real, smoothing: 25)
          Line("of drawings", y: history["score of drawings"], color: .generated, smoothing: 25)
          Rule(y: 0.5, label: "½, cannot tell")
        },
      ], sharing: .x)
  }
}

/// Spread, evenness, clearness and distance, look by look.
func meterCurves(
  of looks: [Look], realSpread: Double, realDigits: DigitHistogram, floor: Double
) -> Figure {
  let iterations = looks.map(\.iteration)
  func panel(_ title: String, _ label: String, _ values: [Double], real: Double) -> Figure {
    Figure(
      title, height: 180, x: Axis("iteration"),
      y: Axis(label, range: 0...max(1.1 * real, 1.1 * (values.max() ?? 1)))
    ) {
      Line("drawings", x: iterations, y: values, color: .generated)
      Rule(y: real, label: "digits", color: .real)
    }
  }
  return Figure(
    "Four meters of the drawings", columns: 1,
    panels: [
      panel("Spread", "spread", looks.map(\.spread), real: realSpread),
      panel(
        "Distance from even", "share", looks.map(\.digits.distanceFromUniform),
        real: realDigits.distanceFromUniform),
      panel("Clear drawings", "share", looks.map(\.digits.clearShare), real: realDigits.clearShare),
      Figure(
        "Distance from digits", height: 180, x: Axis("iteration"),
        y: Axis("Fréchet distance", scale: .logarithmic)
      ) {
        Line("drawings", x: iterations, y: looks.map(\.distance), color: .generated)
        Rule(y: floor, label: "digits set aside", color: .real)
      },
    ], sharing: .x)
}

/// How far kinds of images are from digits, and how much that varies with which
/// thousand of them are measured.
func distances(_ kinds: [(name: String, distance: FrechetDistance)], caption: String) -> Table {
  Table(
    header: ["a thousand", "distance from digits", "±"],
    rows: kinds.map { name, distance in
      [name, significant(distance.value, 3), significant(distance.samplingError, 2)]
    }, caption: caption, flushRight: [1, 2])
}

/// The share of each digit among drawings and among real digits.
func digitShares(of look: Look, beside real: DigitHistogram) -> Figure {
  Figure(
    "Which digits are drawn", height: 300, x: Axis("digit", categories: (0...9).map(String.init)),
    y: Axis("share", range: 0...max(0.2, 1.1 * (look.digits.shares.max() ?? 0)))
  ) {
    Rule(y: 0.1, label: "0.1: even")
    Scatter("real digits", x: 0..<10, y: real.shares, color: .real, radius: 5)
    Scatter("drawings", x: 0..<10, y: look.digits.shares, color: .generated, radius: 5)
  }
}

/// Both players' losses, a panel for each goal.
func lossCurves(_ title: String, _ kinds: [[Run]]) -> Figure {
  Figure(title, columns: 1, panels: kinds.map(lossCurves), sharing: .x)
}

/// Both players' losses under one goal, a line for each run.
private func lossCurves(of runs: [Run]) -> Figure {
  let goal = runs[0].goal
  let players = [("discriminator", Color.discriminator), ("generator", Color.generator)]
  let all = runs.flatMap { run in players.flatMap { run.history[$0.0] } }.sorted()
  // A few early values lie far out; the axis leaves out one in fifty at each end.
  let (low, high) = (all[all.count / 50], all[all.count - 1 - all.count / 50])
  return Figure(
    goal.name, height: 190, x: Axis("iteration"),
    y: Axis("loss", range: Double(min(low, 0))...Double(high))
  ) {
    for (number, run) in runs.enumerated() {
      for (player, color) in players {
        Line(
          number == 0 ? "\(player), each seed" : nil, y: run.history[player], color: color,
          smoothing: max(run.history[player].count / 15, 1))
      }
    }
    Rule(
      y: goal.equilibrium.discriminator, label: "discriminator at equilibrium",
      color: .discriminator)
    Rule(y: goal.equilibrium.generator, label: "generator at equilibrium", color: .generator)
  }
}

/// What each of some generators draws from the same noise: two one above the other, more side by
/// side, so that either fills the page.
func grids(_ title: String, _ runs: [(name: String, run: Run)]) -> Figure {
  let isRow = runs.count > 2
  return Figure(
    title, columns: isRow ? runs.count : 1,
    panels: runs.map { name, run in
      Figure(name) {
        digits(run.last.drawings.rows(0..<(isRow ? 16 : 18)), columns: isRow ? 4 : 9)
      }
    })
}

/// Drawings, and below each another image.
func above(_ drawings: Tensor, _ others: Tensor) -> Figure {
  let both = Tensor([drawings.shape[0] + others.shape[0], 784], drawings.values + others.values)
  return Figure("Drawings, and the training images most like them") {
    digits(both, columns: drawings.shape[0])
  }
}

/// Drawings on their way from six to six others, a row for each.
func rows(_ path: [Tensor]) -> Figure {
  let rows = (0..<6).flatMap { row in path.flatMap { $0.rows(row..<row + 1).values } }
  return Figure("From one drawing to another") {
    digits(Tensor([6 * path.count, 784], rows), columns: path.count)
  }
}

extension Game {
  /// What is drawn between points of noise, [4n × 96].
  func pad(corners: Tensor) -> LatentPad {
    LatentPad("Between four points of noise", corners: corners) {
      generator($0)
    } opinion: {
      discriminator($0)
    }
  }
}

/// Losses and meters of kinds of runs, those of each seed beside each other.
func comparison(
  _ kinds: [(name: String, runs: [Run])], seeds: [UInt64], caption: String
) -> Table {
  Table(
    header: ["game", "seed", "$J_D$", "unrest", "spread", "from even", "clear"],
    rows: kinds.flatMap { name, runs in
      zip(seeds, runs).map { seed, run in
        [
          name, "\(seed)", decimal(run.late("discriminator"), 2), decimal(run.unrest, 2),
          decimal(run.last.spread, 2), decimal(run.last.digits.distanceFromUniform, 2),
          percent(run.last.digits.clearShare),
        ]
      }
    }, caption: caption, flushRight: Set(1...6))
}

/// Which kind of run is best with each seed, by one meter after the other.
func winners(_ kinds: [(name: String, runs: [Run])], seeds: [UInt64], realSpread: Double) -> Table {
  let meters: [(name: String, worse: (Run) -> Double)] = [
    ("the calmest", { Double($0.unrest) }),
    ("spread most like digits'", { abs($0.last.spread - realSpread) }),
    ("the most even", { $0.last.digits.distanceFromUniform }),
    ("the clearest", { -$0.last.digits.clearShare }),
  ]
  return Table(
    header: [""] + seeds.map { "seed \($0)" },
    rows: meters.map { name, worse in
      [name]
        + seeds.indices.map { seed in
          kinds.min { worse($0.runs[seed]) < worse($1.runs[seed]) }?.name ?? "–"
        }
    }, caption: "Who is ahead, by meter and seed.")
}

/// The 5 × 5 weights of each channel of the first convolution, one pattern after the other.
func patterns(of discriminator: Sequential) -> [Float] {
  let weights = discriminator.weights[0].values  // [5 × 5 × 1 × 32]
  return (0..<32).flatMap { pattern in (0..<25).map { weights[32 * $0 + pattern] } }
}

/// Sets of such patterns one above the other, on one scale of grey.
func patternPictures(_ sets: [(name: String, patterns: [Float])]) -> Figure {
  let reach = Double(sets.flatMap(\.patterns).map(abs).max() ?? 1)
  return Figure(
    "The 32 patterns of the discriminator's first layer", columns: 1,
    panels: sets.map { name, patterns in
      Figure(name) {
        ImageGrid(pixels: patterns, width: 5, height: 5, columns: 16, range: -reach...reach)
      }
    })
}

/// How far two lists of numbers with mean 0 go together: their cosine, 1 if they are the same.
func correlation(_ a: [Float], _ b: [Float]) -> Float {
  func product(_ a: [Float], _ b: [Float]) -> Float { zip(a, b).map(*).reduce(0, +) }
  return product(a, b) / (product(a, a) * product(b, b)).squareRoot()
}
