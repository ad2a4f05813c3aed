import Datasets
import Neural
import Notebook

/// What a log says of the discriminator besides its means.
func whatTheLogSays(
  of log: [Epoch], lossAgainstAccuracy: Double, lossAgainstLoss: Double
) -> Table {
  /// The epoch with the least of it, and that with the most.
  func ends(of column: KeyPath<Epoch, Double>) -> (least: Int, most: Int) {
    let order = log.indices.sorted { log[$0][keyPath: column] < log[$1][keyPath: column] }
    return (order[0] + 1, order[order.count - 1] + 1)
  }
  return Table(
    header: ["in the printed log", "value"],
    rows: [
      ["the discriminator's loss is smallest in epoch", "\(ends(of: \.discriminator).least)"],
      ["the discriminator's loss is largest in epoch", "\(ends(of: \.discriminator).most)"],
      ["the generator's loss is smallest in epoch", "\(ends(of: \.generator).least)"],
      [
        "the discriminator is right more often about drawings than about digits",
        "in \(log.count { $0.fake > $0.real }) of \(log.count) epochs",
      ],
      ["D's loss and its mean accuracy correlate with", decimal(lossAgainstAccuracy, 3)],
      ["the two losses correlate with", decimal(lossAgainstLoss, 3)],
    ], flushRight: [1])
}

/// Recipes after their third epoch, beside what six seeds of the usual one did.
struct ThirdEpoch {
  let six: [Run]

  private static let lossOfG = "G's loss"
  private typealias Meter = (name: String, places: Int, value: (Run) -> Double)
  private static let meters: [Meter] = [
    ("D's loss", 3, { $0.epochs[2].discriminator }), (lossOfG, 3, { $0.epochs[2].generator }),
    ("right about digits", 3, { $0.epochs[2].real }),
    ("right about drawings", 3, { $0.epochs[2].fake }),
    ("spread", 3, { $0.varieties[2].spread }), ("digits drawn", 0, { $0.varieties[2].digits }),
    ("clear, %", 0, { 100 * $0.varieties[2].clear }),
  ]

  /// A row for each recipe; what none of the six did is bold.
  func table(_ recipes: [(name: String, runs: [Run])], caption: String) -> Table {
    Table(
      header: ["epoch 3"] + Self.meters.map(\.name),
      rows: recipes.map { name, runs in [name] + Self.meters.map { cell($0, runs, of: name) } },
      caption: caption, flushRight: Set(1...Self.meters.count))
  }

  private func cell(_ meter: Meter, _ runs: [Run], of recipe: String) -> String {
    let values = runs.filter { $0.epochs.count >= 3 }.map(meter.value)
    let usual = six.filter { $0.epochs.count >= 3 }.map(meter.value)
    guard !values.isEmpty, let low = usual.min(), let high = usual.max() else { return "–" }
    let text = decimal(mean(values), meter.places)
    // Another loss, which cannot be compared with theirs.
    if recipe == "minimax", meter.name == Self.lossOfG { return text }
    return (low...high).contains(mean(values)) ? text : "**\(text)**"
  }
}

/// How the scales of the batch norms began, told by the generator's loss in the first epoch.
func firstEpoch(_ one: Run, beside small: Run, six: [Run], _ wereMade: String) -> Table {
  func first(_ run: Run) -> String { decimal(run.epochs[0].generator, 2) }
  let range = six.range(\.generator, epoch: 1).map {
    "\(decimal($0.lowerBound, 2))–\(decimal($0.upperBound, 2))"
  }
  return Table(
    header: ["scales begin", "generator's loss, epoch 1"],
    rows: [
      ["at 1, here", first(one)], ["by Glorot's rule, here", first(small)],
      ["by Glorot's rule, six seeds (\(wereMade))", range ?? "–"],
      ["printed", decimal(PrintedLog.epochs[0].generator, 2)],
    ], flushRight: [1])
}

/// What the meters say of several sets of two thousand drawings.
func meterTable(
  _ rows: [(name: String, drawings: Tensor)], _ distance: DigitDistance, caption: String
) -> Table {
  Table(
    header: ["two thousand", "spread", "digits that occur", "clear", "distance", "±"],
    rows: rows.map { name, drawings in
      let (variety, distance) = (variety(drawings), distance(drawings))
      return [
        name, decimal(variety.spread, 3), decimal(variety.digits, 0),
        percent(variety.clear), significant(distance.value, 3),
        significant(distance.samplingError, 1),
      ]
    }, caption: caption, flushRight: Set(1...5))
}
