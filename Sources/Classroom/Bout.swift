import Foundation

/// Games of a challenge, each trained in a process of its own, whose word is taken for nothing but the numbers that it
/// drew.
package struct Bout {
  package enum Outcome: Equatable {
    /// What was drawn, number after number.
    case drawn([Float])
    /// Why nothing was.
    case fault(String)
    /// Nobody could look, and why.
    case unjudged(String)
  }

  private let patience: Duration

  /// - Parameter patience: So long a game may take that does not compute.
  package init(patience: Duration = .seconds(600)) { self.patience = patience }

  /// What each seed led to, in order.
  ///
  /// - Parameters:
  ///   - program: Trains a game with the seed that it is given, and draws.
  ///   - heed: Called every now and then; what it throws ends them all.
  package func callAsFunction(
    _ program: URL, seeds: [UInt64], heed: () throws -> Void
  ) rethrows -> [Outcome] {
    let relatives = Relatives()
    defer { relatives.end() }
    return try sideBySide(seeds, heed: heed) { seed in
      Result { () throws(Mistake) in try Hearing(program, ["\(seed)"], patience: patience, relatives) }
    } finish: { hearing in
      switch hearing {
      case .success(let hearing): hearing.end().map { outcome(of: hearing, $0) }
      case .failure(let mistake): .unjudged("\(mistake)")
      }
    }
  }

  private func outcome(of hearing: Hearing, _ end: Hearing.End) -> Outcome {
    guard hearing.hasBegun else { return .unjudged(end.noBeginning) }
    let testimony = hearing.testimony
    if let drawing = testimony.drawing { return .drawn(drawing) }
    return .fault(testimony.outcomes.first?.mistake ?? end.sentence)
  }
}
