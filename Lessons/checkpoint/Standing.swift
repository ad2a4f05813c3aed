import ArgumentParser
import Classroom

/// The table: what is done, what is not, and what to do next.
struct Standing: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "table", abstract: "Check all exercises, those of a lesson, or one.")

  @Argument(help: "3 for lesson 3, 3.2 for its second exercise; all if left out.")
  var selection: String?

  @Flag(help: "Show all that the compiler says.")
  var errors = false

  @OptionGroup var requirement: Requirement

  func run() throws {
    let required = try requirement.cards()
    var cards = try Checkpoint.exercises(selection)
    cards += required.filter { card in !cards.contains { $0.number == card.number } }
    let findings = try Checkpoint.findings(cards.sorted { $0.number < $1.number })
    try Self.show(findings, errors: errors)
    try Checkpoint.demandVerdicts(findings)
    guard required.isEmpty else { return try requirement.demand(required, in: findings) }
    if findings.contains(where: \.isWrong) { throw ExitCode(1) }
  }

  static func show(_ findings: [Judgement.Finding], errors: Bool = false) throws {
    let width = findings.map(\.card.title.count).max() ?? 0
    var lesson = 0
    for finding in findings {
      let card = finding.card
      if card.number.lesson != lesson {
        lesson = card.number.lesson
        try say("\nLesson \(lesson)")
      }
      let title = card.title.padding(toLength: width, withPad: " ", startingAt: 0)
      try say("  \(finding.mark) \(card.number)  \(title)  \(finding.verdict.word)")
    }
    let done = findings.filter { $0.verdict == .done }.count
    try say("\n\(done) of \(findings.count) done.")
    let next = findings.first(where: \.isWrong) ?? findings.first { $0.verdict == .notWritten }
    if let next { try tell(next, errors: errors) }
  }

  /// What to do next, and where.
  private static func tell(_ finding: Judgement.Finding, errors: Bool) throws {
    let card = finding.card
    try say(
      "\nNext: \(card.number) \(card.title) (lesson \(card.number.lesson), step “\(card.step)”)")
    let file = StudentFile(card, in: Course.exercises)
    var place = file.place
    switch finding.verdict {
    case .failing(let check, let sentence):
      try say("  Not yet so: \(check).\n  \(sentence)")
      if let advice = finding.advice { try say("  \(advice)") }
      try show(printed: finding.printed.split(separator: "\n"))
    case .notCompiling(let sentence, let line):
      try say("  It does not compile: \(sentence)\(sentence.hasSuffix("?") ? "" : ".")")
      if let meaning = InOtherWords.meaning(of: sentence) { try say("  \(meaning)") }
      place = "\(file.path):\(line)"
      try tell(complaint: finding.complaint, of: card, errors: errors)
    case .done, .notWritten, .unjudged: break
    }
    try say("  \(place)")
    try say("  Stuck? swift run checkpoint hint \(card.number)")
  }

  /// All that the compiler said, on request.
  private static func tell(complaint: String, of card: ExerciseCard, errors: Bool) throws {
    let lines = complaint.split(separator: "\n", omittingEmptySubsequences: false)
    guard !complaint.isEmpty else { return }
    guard errors else {
      return try say("  All that the compiler says: swift run checkpoint \(card.number) --errors")
    }
    for line in lines.prefix(200) { try say("    \(line.prefix(200))") }
  }

  /// What an answer printed may show where it went wrong; one that never ends prints too much of it.
  private static func show(printed lines: [Substring]) throws {
    guard !lines.isEmpty else { return }
    try say("  It printed:")
    for line in lines.prefix(10) { try say("    \(line.prefix(100))") }
    if lines.count > 10 { try say("    … and more") }
  }
}

extension Judgement.Finding {
  fileprivate var isWrong: Bool {
    switch verdict {
    case .failing, .notCompiling: true
    case .done, .notWritten, .unjudged: false
    }
  }

  fileprivate var mark: String {
    switch verdict {
    case .done: "✓"
    case .failing, .notCompiling: "✗"
    case .notWritten: "·"
    case .unjudged: "?"
    }
  }
}
