import Notebook

/// The printed log's plateau beside long runs, and what was tried to explain it.
enum Plateau {
  /// The means of the last ten epochs, of the printed log and of runs of thirty.
  static func table(of long: [Run], caption: String) -> Table {
    func row(_ name: String, _ epochs: [Epoch]) -> [String] {
      let late = epochs[20..<30]
      return [name]
        + Epoch.columns.map { column in decimal(mean(late.map { $0[keyPath: column.value] }), 3) }
    }
    return Table(
      header: ["means of epochs 21 to 30"] + Epoch.columns.map(\.name),
      rows: [row("printed", PrintedLog.epochs)] + long.map { row("seed \($0.seed)", $0.epochs) },
      caption: caption, flushRight: Set(1...4))
  }

  /// How far the runs of thirty epochs are off the printed one.
  static func distances(of long: [Run]) -> String {
    let distances = long.map { $0.distance(1...30) }.sorted()
    return """
      the nearest is off by       \(decimal(distances.first ?? .nan, 3)) nats
      off by more than 0.2 are    \(distances.count { $0 > 0.2 }) of \(distances.count) long runs
      """
  }

  /// The tenth epoch of the printed run and of all that were played, here and in JAX.
  static func trials(six: [Run], suspected: [Run], inJAX: [Run], caption: String) -> Table {
    func row(_ name: String, _ language: String, _ run: Run) -> [String] {
      let epoch = min(10, run.epochs.count)
      let numbers = Epoch.columns.map { decimal(run.epochs[epoch - 1][keyPath: $0.value], 3) }
      let off = epoch >= 8 ? decimal(run.distance(6...epoch), 2) : "–"
      return [name, language, "\(epoch)"] + numbers + [off]
    }
    let printed = Run(recipe: "printed", seed: 0, epochs: PrintedLog.epochs)
    return Table(
      header: ["what was tried", "in", "epoch"] + Epoch.columns.map(\.name) + ["off by, nats"],
      rows: [row("printed", "", printed)]
        + six.map { row("as in the text, seed \($0.seed)", "Swift", $0) }
        + suspected.map { row($0.recipe, "Swift", $0) } + inJAX.map { row($0.recipe, "JAX", $0) },
      caption: caption, flushRight: Set(2...7))
  }

  /// What the tutorial expects of the discriminator, and what its log ends with.
  static func expectations() -> Table {
    func late(_ column: KeyPath<Epoch, Double>) -> String {
      decimal(mean(PrintedLog.epochs.suffix(10).map { $0[keyPath: column] }), 3)
    }
    return Table(
      header: ["the discriminator's", "on average, printed epochs 21 to 30", "at the equilibrium"],
      rows: [
        ["accuracy on digits", late(\.real), "0.500"],
        ["accuracy on drawings", late(\.fake), "0.500"],
        ["loss", late(\.discriminator), "1.386"],
      ], flushRight: [1, 2])
  }
}
