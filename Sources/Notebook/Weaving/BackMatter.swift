/// What every page says besides the lesson itself: the notes at its head, the tables and the
/// colophon at its end. In Markdown, for each of the three documents to set.
extension Page {
  var fullTitle: String { "Lesson \(lesson): \(title)" }

  /// What a reader must know before reading any number.
  var notes: [String] {
    var notes: [String] = []
    if run.isQuick {
      notes.append(
        "**A quick run.** Training was cut so short that the numbers here say little; "
          + "`swift run lesson\(lesson)` gives the real ones.")
    }
    if let reason = run.endedEarly {
      notes.append("**This page ends early:** \(reason).")
    }
    return notes
  }

  var claimsTable: Table? {
    guard !claims.isEmpty else { return nil }
    return Table(
      header: ["Step", "Claim", "Verdict"],
      rows: claims.map { [$0.step, $0.sentence, $0.verdict.inWords] },
      caption: "", numericColumns: [])
  }

  var comparisonsTable: Table? {
    guard !comparisons.isEmpty else { return nil }
    return Table(
      header: ["Step", "Quantity", "Document", "Here", "Band", "Verdict"],
      rows: comparisons.map {
        [
          $0.step, $0.quantity, Numerals.figure($0.document), Numerals.figure($0.here),
          Numerals.band($0.band), $0.verdict.inWords,
        ]
      },
      caption: "", numericColumns: [2, 3, 4])
  }

  /// How the page came about: term and description.
  var colophon: [(term: String, description: String)] {
    let timed = run.durations.compactMap { entry in entry.seconds.map { (entry.step, $0) } }
    var colophon = [
      ("Seed", "\(run.seed)"),
      ("Schedule", run.schedule),
      ("Swift", run.swiftVersion),
      ("Threads", "\(run.threads)"),
      ("Date", run.date),
    ]
    if !timed.isEmpty {
      let total = timed.reduce(0) { $0 + $1.1 }
      let steps = timed.map { "\($0.0) \(Numerals.duration($0.1))" }
      colophon.append(("Time", "\(Numerals.duration(total)): " + steps.joined(separator: ", ")))
    }
    return colophon
  }

  static let claimsTitle = "The claims"
  static let comparisonsTitle = "The document and this run"
  static let colophonTitle = "Colophon"
}

extension Page.Verdict {
  var mark: String {
    switch self {
    case .holds: "✓"
    case .fails: "✗"
    case .notJudged: "○"
    }
  }

  var inWords: String {
    switch self {
    case .holds: "✓ holds"
    case .fails: "✗ fails"
    case .notJudged: "○ not judged in a quick run"
    }
  }
}
