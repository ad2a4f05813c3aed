import ArgumentParser
import Classroom
import Foundation

/// Checks again each time a file is saved.
struct Watch: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Check again whenever you save; Ctrl-C ends it.")

  @Argument(help: "3 for lesson 3, 3.2 for its second exercise; what you save last if left out.")
  var selection: String?

  func run() throws {
    let cards = try Checkpoint.exercises(selection)
    let watched =
      cards.count == 1
      ? StudentFile(cards[0], in: Checkpoint.folder).path : "\(cards.count) exercises"
    print("Watching \(watched). Save a file to check it; Ctrl-C ends this.")
    var seen = try dates(cards)
    while true {
      // The check below prints from a process of its own.
      fflush(nil)
      usleep(300_000)
      let now = try dates(cards)
      for (card, isNew) in zip(cards, zip(now, seen).map(!=)) where isNew { try check(card) }
      seen = now
    }
  }

  /// Builds the program anew, and has it look.
  private func check(_ card: ExerciseCard) throws {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = ["swift", "run", "--quiet", "checkpoint", "\(card.number)"]
    process.currentDirectoryURL = Checkpoint.folder.deletingLastPathComponent()
      .deletingLastPathComponent()
    process.standardInput = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
  }

  private func dates(_ cards: [ExerciseCard]) throws -> [Date] {
    try cards.map { card in
      let path = StudentFile(card, in: Checkpoint.folder).url.path(percentEncoded: false)
      // An editor that saves takes the file away for a moment.
      guard FileManager.default.fileExists(atPath: path) else { return .distantPast }
      return try FileManager.default.attributesOfItem(atPath: path)[.modificationDate] as? Date
        ?? .distantPast
    }
  }
}
