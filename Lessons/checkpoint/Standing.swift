import ArgumentParser
import Classroom

/// The table: what is done, what is not, and what to do next.
struct Standing: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "table", abstract: "Check all exercises, those of a lesson, or one.")

  @Argument(help: "3 for lesson 3, 3.2 for its second exercise; all if left out.")
  var selection: String?

  func run() throws {
    let findings = try Checkpoint.judgement()(Checkpoint.exercises(selection))
    show(findings)
    if findings.contains(where: \.isFailing) { throw ExitCode(1) }
  }

  private func show(_ findings: [Judgement.Finding]) {
    let width = findings.map(\.card.title.count).max() ?? 0
    var lesson = 0
    for finding in findings {
      let card = finding.card
      if card.number.lesson != lesson {
        lesson = card.number.lesson
        print("\nLesson \(lesson)")
      }
      let title = card.title.padding(toLength: width, withPad: " ", startingAt: 0)
      print("  \(finding.mark) \(card.number)  \(title)  \(finding.verdict.word)")
    }
    let done = findings.filter { $0.verdict == .done }.count
    print("\n\(done) of \(findings.count) done.")
    let next = findings.first(where: \.isFailing) ?? findings.first { $0.verdict == .notWritten }
    if let next { tell(next) }
  }

  /// What to do next, and where.
  private func tell(_ finding: Judgement.Finding) {
    let card = finding.card
    print(
      "\nNext: \(card.number) \(card.title) (lesson \(card.number.lesson), step “\(card.step)”)")
    if case .failing(let check, let sentence) = finding.verdict {
      print("  Not yet so: \(check).\n  \(sentence)")
      show(printed: finding.printed.split(separator: "\n"))
    }
    print("  \(StudentFile(card, in: Checkpoint.folder).place)")
    print("  Stuck? swift run checkpoint hint \(card.number)")
  }

  /// What an answer printed may show where it went wrong; one that never ends prints too much of it.
  private func show(printed lines: [Substring]) {
    guard !lines.isEmpty else { return }
    print("  It printed:")
    for line in lines.prefix(10) { print("    \(line.prefix(100))") }
    if lines.count > 10 { print("    … and more") }
  }
}

extension Judgement.Finding {
  var isFailing: Bool {
    if case .failing = verdict { true } else { false }
  }

  fileprivate var mark: String {
    switch verdict {
    case .done: "✓"
    case .notWritten: "·"
    case .failing: "✗"
    }
  }
}
