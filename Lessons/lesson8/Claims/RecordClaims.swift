import Foundation
import Notebook

/// What is claimed of games played in this run, beside those that were recorded.
extension Lesson {
  func claim(_ games: [Played], landIn recorded: [Series], line: Int = #line) {
    let judged = games.compactMap { game -> Bool? in
      recorded.first { $0.name == game.recipe }?.band(after: game.images)?
        .contains(game.scores.distance)
    }
    claim(
      "Played from this run's seed, \(judged.count { $0 }) of \(games.count) games end where 99 in "
        + "100 are expected, judging by the recorded ones; all but one at least",
      judged.count { $0 }, atLeast: games.count - 1, needsTraining: true, line: line)
  }
}
