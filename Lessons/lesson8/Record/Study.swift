/// Games that take too long for a lesson, and are recorded once.
struct Study {
  let name: StudyName
  let recipes: [Recipe]
  let seeds: [UInt64]
  let budget: Budget

  /// What plays it anew.
  let command: String

  nonisolated static let usualSeeds = 4

  /// The file beside the lesson that holds what came of it.
  var file: String { "recorded-\(name).csv" }

  /// The seeds are none that a reader's run begins with.
  ///
  /// - Parameter share: Of the usual budget.
  init(_ name: StudyName, seeds count: Int, share: Double) {
    self.name = name
    seeds = (0..<UInt64(count)).map { 101 + $0 }
    command =
      "swift run lesson8 --record \(name)"
      + (count == Self.usualSeeds ? "" : " --record-seeds \(count)")
      + (share == 1 ? "" : " --record-share \(share)")
    switch name {
    case .contest: (recipes, budget) = (Recipe.ofLessons + Recipe.later, .seconds(60 * share))
    case .losses:
      (recipes, budget) = (Recipe.search, .images(max(64, Int(16_384 * share))))
    }
  }
}
