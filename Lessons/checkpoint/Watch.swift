import ArgumentParser
import Classroom
import Foundation

/// Checks again each time a file is saved.
struct Watch: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "watch", abstract: "Check again whenever you save; Ctrl-C ends it.")

  @Argument(help: "3 for lesson 3, 3.2 for its second exercise; what you save last if left out.")
  var selection: String?

  func run() throws {
    let cards = try Checkpoint.exercises(selection)
    let watched =
      cards.count == 1
      ? StudentFile(cards[0], in: Course.exercises).path : "\(cards.count) exercises"
    try say("Watching \(watched). Save a file to check it; Ctrl-C ends this.")
    var saves = Saves(cards.map(date))
    var latest: [ExerciseNumber: Judgement.Finding] = [:]
    // What is being written has been seen before its first save; of all of them nobody waits for that.
    if selection != nil { for finding in try look(cards) { latest[finding.card.number] = finding } }
    while true {
      usleep(100_000)
      try Interrupted.heed()
      for place in saves.look(cards.map(date)) {
        guard let finding = try look([cards[place]]).first else { continue }
        try Standing.show([finding])
        if let before = latest.updateValue(finding, forKey: finding.card.number) {
          try say("  \(Change(from: before, to: finding).sentence)")
        }
      }
    }
  }

  /// A disk that is full for a moment does not end the watch.
  private func look(_ cards: [ExerciseCard]) throws -> [Judgement.Finding] {
    do { return try Checkpoint.findings(cards) } catch {
      if error is Interrupted { throw error }
      try say(sentence(for: error))
      return []
    }
  }

  /// Nil if it is not there.
  private func date(_ card: ExerciseCard) -> Date? {
    let path = StudentFile(card, in: Course.exercises).url.path(percentEncoded: false)
    let attributes = try? FileManager.default.attributesOfItem(atPath: path)
    return attributes?[.modificationDate] as? Date
  }
}

/// Which files were saved, from their dates as they are seen now and then.
struct Saves {
  private var seen: [Date?]
  private var latest: [Date?]

  init(_ dates: [Date?]) { (seen, latest) = (dates, dates) }

  /// The places of those that are new since the last look.
  ///
  /// An editor that saves takes the file away for a moment: one is gone only when it is gone twice.
  mutating func look(_ dates: [Date?]) -> [Int] {
    defer { latest = dates }
    return dates.indices.filter { place in
      guard dates[place] != seen[place], dates[place] != nil || latest[place] == nil else {
        return false
      }
      seen[place] = dates[place]
      return true
    }
  }
}
