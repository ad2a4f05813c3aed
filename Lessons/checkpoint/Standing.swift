import ArgumentParser
import Classroom
import Foundation

/// The table: what is done, what is not, and what to do next.
struct Standing: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "table", abstract: "Check all exercises, those of a lesson, or one.")

  @Argument(help: "3 for lesson 3, 3.2 for its second exercise; all if left out.")
  var selection: String?

  func run() throws {
    let failing = try Standing.show(Checkpoint.exercises(selection))
    if failing { throw ExitCode(1) }
  }

  /// Prints the table; tells whether any answer is wrong.
  static func show(_ cards: [ExerciseCard]) throws -> Bool {
    let judgement = try Checkpoint.judgement()
    let verdicts = try cards.map { ($0, try judgement($0)) }
    let width = cards.map(\.title.count).max() ?? 0
    var lesson = 0
    for (card, verdict) in verdicts {
      if card.number.lesson != lesson {
        lesson = card.number.lesson
        print("\nLesson \(lesson)")
      }
      let title = card.title.padding(toLength: width, withPad: " ", startingAt: 0)
      print("  \(mark(verdict)) \(card.number)  \(title)  \(word(verdict))")
    }
    let done = verdicts.filter { $0.1 == .done }.count
    print("\n\(done) of \(cards.count) done.")
    let wrong = verdicts.first { $0.1 != .done && $0.1 != .notWritten }
    if let (card, verdict) = wrong ?? verdicts.first(where: { $0.1 != .done }) {
      try tellNext(card, verdict)
    }
    return wrong != nil
  }

  private static func tellNext(_ card: ExerciseCard, _ verdict: Verdict) throws {
    let place = try StudentFile(card, in: Checkpoint.folder).place(card)
    print(
      "\nNext: \(card.number) \(card.title) (lesson \(card.number.lesson), step \"\(card.step)\")")
    switch verdict {
    case .failing(let check, let sentence): print("  Not yet so: \(check).\n  \(sentence)")
    case .stopped(let sentence): print("  \(sentence)")
    case .notWritten, .done: break
    }
    print("  \(place)")
    print("  Stuck? swift run checkpoint hint \(card.number)")
  }

  private static func mark(_ verdict: Verdict) -> String {
    switch verdict {
    case .done: "✓"
    case .notWritten: "·"
    case .failing, .stopped: "✗"
    }
  }

  static func word(_ verdict: Verdict) -> String {
    switch verdict {
    case .done: "done"
    case .notWritten: "not written"
    case .failing, .stopped: "failing"
    }
  }
}
