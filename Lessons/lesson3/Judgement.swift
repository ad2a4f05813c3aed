import Notebook

/// The losses of both players on digits and drawings that neither learned from, with targets 1 and
/// 0.
struct Judgement: Codable {
  var discriminator, generator: Float
}

extension [Judgement] {
  /// One player's loss, averaged over some epochs.
  func mean(over epochs: ClosedRange<Int>, _ player: KeyPath<Judgement, Float>) -> Float {
    let part = dropFirst(epochs.lowerBound - 1).prefix(epochs.count).map { $0[keyPath: player] }
    return part.reduce(0, +) / Float(Swift.max(part.count, 1))
  }
}

extension Lesson {
  /// Lays three stretches of the printed log beside ours.
  func documentLog(beside judged: [Judgement], line: Int = #line) {
    for (epochs, printed) in [
      (1...10, (0.451, 2.880)), (41...80, (0.661, 2.753)), (81...100, (0.834, 2.780)),
    ] where epochs.upperBound <= judged.count {
      let title = "epochs \(epochs.lowerBound)–\(epochs.upperBound)"
      document(
        "discriminator's loss, mean of \(title)", printed: printed.0,
        here: judged.mean(over: epochs, \.discriminator), band: .ofSeeds, needsTraining: true,
        line: line)
      document(
        "generator's loss, mean of \(title)", printed: printed.1,
        here: judged.mean(over: epochs, \.generator), band: .ofSeeds, needsTraining: true,
        line: line)
    }
  }
}
