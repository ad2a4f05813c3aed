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
    header: ["in the printed log", ""],
    rows: [
      ["its loss is smallest in epoch", "\(ends(of: \.discriminator).least)"],
      ["its loss is largest in epoch", "\(ends(of: \.discriminator).most)"],
      ["the generator's is smallest in epoch", "\(ends(of: \.generator).least)"],
      [
        "it is righter about drawings than about digits",
        "in \(log.count { $0.fake > $0.real }) of \(log.count) epochs",
      ],
      ["its loss and its mean accuracy correlate with", decimal(lossAgainstAccuracy, 3)],
      ["the two losses correlate with", decimal(lossAgainstLoss, 3)],
    ], flushRight: [1])
}

/// A printed log beside a run and the range of six others.
struct LogTables {
  let printed: [Epoch]
  let run: Run
  let six: [Run]

  /// Some columns of the log, each in all three.
  func table(_ columns: [Int], caption: String) -> Table {
    let columns = columns.map { Epoch.columns[$0] }
    return Table(
      header: ["epoch"] + columns.flatMap { ["\($0.name), printed", "here", "six seeds"] },
      rows: (1...printed.count).map { epoch in
        ["\(epoch)"] + columns.flatMap { cells($0.value, epoch) }
      }, caption: caption)
  }

  private func cells(_ column: KeyPath<Epoch, Double>, _ epoch: Int) -> [String] {
    let value = printed[epoch - 1][keyPath: column]
    let here = run.epochs.count >= epoch ? decimal(run.epochs[epoch - 1][keyPath: column], 3) : "–"
    guard let range = six.range(column, epoch: epoch) else {
      return [decimal(value, 3), here, "–"]
    }
    let place = range.contains(value) ? "✓" : value < range.lowerBound ? "↓" : "↑"
    let ends = "\(decimal(range.lowerBound, 3))–\(decimal(range.upperBound, 3))"
    return [decimal(value, 3), here, "\(ends) \(place)"]
  }

  /// How far the printed value lies outside of the range of the six.
  func miss(_ column: KeyPath<Epoch, Double>, _ epoch: Int) -> Double {
    guard let range = six.range(column, epoch: epoch) else { return .infinity }
    let value = printed[epoch - 1][keyPath: column]
    return max(0, range.lowerBound - value, value - range.upperBound)
  }
}

/// Recipes after their third epoch, beside what six seeds of the usual one did.
struct ThirdEpoch {
  let six: [Run]

  private typealias Meter = (name: String, places: Int, value: (Run) -> Double)
  private static let meters: [Meter] = [
    ("discriminator", 3, { $0.epochs[2].discriminator }),
    ("generator", 3, { $0.epochs[2].generator }),
    ("real", 3, { $0.epochs[2].real }), ("drawings", 3, { $0.epochs[2].fake }),
    ("spread", 3, { $0.varieties[2].spread }), ("digits", 0, { $0.varieties[2].digits }),
    ("clear", 2, { $0.varieties[2].clear }),
  ]

  /// A row for each recipe; what none of the six did is bold.
  func table(_ recipes: [(name: String, runs: [Run])], caption: String) -> Table {
    Table(
      header: ["epoch 3"] + Self.meters.map(\.name),
      rows: recipes.map { name, runs in [name] + Self.meters.map { cell($0, runs) } },
      caption: caption, flushRight: Set(1...Self.meters.count))
  }

  private func cell(_ meter: Meter, _ runs: [Run]) -> String {
    let values = runs.filter { $0.epochs.count >= 3 }.map(meter.value)
    let usual = six.filter { $0.epochs.count >= 3 }.map(meter.value)
    guard !values.isEmpty, let low = usual.min(), let high = usual.max() else { return "–" }
    let text = decimal(mean(values), meter.places)
    return (low...high).contains(mean(values)) ? text : "**\(text)**"
  }
}
