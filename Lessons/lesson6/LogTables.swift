import Notebook

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
      }, caption: caption, flushRight: Set(0...6))
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

  /// How many of the printed values of epochs 1 to 5 lie in the range of the six, and by how much
  /// the others miss it.
  func earlyHits() -> String {
    func misses(_ columns: ArraySlice<(name: String, value: KeyPath<Epoch, Double>)>) -> [Double] {
      (1...5).flatMap { epoch in columns.map { miss($0.value, epoch) } }
    }
    let (losses, accuracies) = (misses(Epoch.columns[0...1]), misses(Epoch.columns[2...3]))
    let hits = (losses + accuracies).count { $0 == 0 }
    return """
      printed for epochs 1 to 5, in the range of the six seeds   \(hits) of 20 numbers
      the other losses miss it by at most                        \
      \(decimal(losses.max() ?? .nan, 3)) nats
      the other accuracies miss it by at most                    \
      \(decimal(100 * (accuracies.max() ?? .nan), 1)) percentage points
      """
  }

  /// How far the printed value lies outside of the range of the six.
  private func miss(_ column: KeyPath<Epoch, Double>, _ epoch: Int) -> Double {
    guard let range = six.range(column, epoch: epoch) else { return .infinity }
    let value = printed[epoch - 1][keyPath: column]
    return max(0, range.lowerBound - value, value - range.upperBound)
  }
}
