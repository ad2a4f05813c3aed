import Foundation
import Notebook

/// Recorded games as comma-separated values, one look a line; lines above that begin with # tell
/// where they come from.
struct RecordFile {
  static let header = [
    "recipe", "rate", "seed", "images", "seconds", "distance", "precision", "recall", "clear",
    "uneven",
  ]

  var origin: [String]
  var trials: [Trial]

  init(origin: [String], trials: [Trial] = []) { (self.origin, self.trials) = (origin, trials) }

  var text: String {
    let rows = trials.flatMap { trial in
      trial.looks.map { look in
        let scores = look.scores
        return [trial.recipe, "\(trial.rate)", "\(trial.seed)", "\(look.images)"]
          + [
            look.seconds, scores.distance, scores.precision, scores.recall, scores.clear,
            scores.uneven,
          ].map { String(format: "%.6g", $0) }
      }
    }
    return origin.map { "# \($0)\n" }.joined() + ([Self.header] + rows).map(CSV.line).joined()
  }

  /// What ``text`` tells, in the file at `path`.
  init(path: String) throws {
    let lines = try String(contentsOfFile: path, encoding: .utf8).split(whereSeparator: \.isNewline)
    origin = lines.prefix { $0.hasPrefix("#") }.map { String($0.dropFirst(2)) }
    let rows = CSV.rows(lines.dropFirst(origin.count).joined(separator: "\n"))
    guard rows.first == Self.header else { throw RecordError(path: path, line: origin.count + 1) }
    var trials: [Trial] = []
    for (index, fields) in rows.enumerated().dropFirst() {
      let numbers = fields.dropFirst(4).compactMap { Double($0) }
      guard fields.count == Self.header.count, numbers.count == 6, let rate = Float(fields[1]),
        let seed = UInt64(fields[2]), let images = Int(fields[3])
      else { throw RecordError(path: path, line: origin.count + index + 1) }
      let trial = Trial(recipe: fields[0], rate: rate, seed: seed)
      if trials.last?.isSame(as: trial) != true { trials.append(trial) }
      trials[trials.count - 1].looks.append(
        Look(
          images: images, seconds: numbers[0],
          scores: Scores(
            distance: numbers[1], precision: numbers[2], recall: numbers[3], clear: numbers[4],
            uneven: numbers[5])))
    }
    self.trials = trials
  }
}

/// A line that is no look at a game.
nonisolated struct RecordError: Error, CustomStringConvertible {
  let path: String
  let line: Int

  var description: String {
    "Line \(line) of \(path) is none that `swift run lesson8 --record` writes. Bring the file back "
      + "from git, or record it anew."
  }
}
