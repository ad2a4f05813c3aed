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
    var seen = cards.map(date)
    while true {
      usleep(300_000)
      let now = cards.map(date)
      for (card, isNew) in zip(cards, zip(now, seen).map(!=)) where isNew { try check(card) }
      seen = now
    }
  }

  /// A disk that is full for a moment does not end the watch.
  private func check(_ card: ExerciseCard) throws {
    do { try Standing.show(try Checkpoint.findings([card])) } catch {
      try say(sentence(for: error))
    }
  }

  private func date(_ card: ExerciseCard) -> Date {
    let path = StudentFile(card, in: Course.exercises).url.path(percentEncoded: false)
    // An editor that saves takes the file away for a moment.
    let attributes = try? FileManager.default.attributesOfItem(atPath: path)
    return attributes?[.modificationDate] as? Date ?? .distantPast
  }
}
