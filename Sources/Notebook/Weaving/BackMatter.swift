/// What every page says besides the lesson itself: the notes at its head, the tables and the
/// colophon at its end. In Markdown, for each of the three documents to set.
extension Page {
  var fullTitle: String { lesson > 0 ? "Lesson \(lesson): \(title)" : title }

  /// Over its title.
  var kind: String {
    isOfSeveralRuns ? "Several runs" : lesson > 0 ? "Lesson \(lesson)" : "A lesson of one's own"
  }

  /// What a reader must know before reading any number.
  var notes: [String] {
    var notes: [String] = []
    notes += run.ownNotes
    if run.isQuick {
      notes.append(
        "**A quick run.** Training was cut so short that the numbers here say little; "
          + "`swift run \(program)` gives the real ones.")
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
      rows: claims.map { [$0.step, $0.sentence, $0.verdict.inWords($0.remark)] },
      caption: "", numericColumns: [])
  }

  var comparisonsTable: Table? {
    guard !comparisons.isEmpty else { return nil }
    return Table(
      header: ["Step", "Quantity", "Document", "Here", "Band", "Verdict"],
      rows: comparisons.map {
        let figures = Numerals.pair($0.document, $0.here)
        return [
          $0.step, $0.quantity, figures.document, figures.here,
          $0.band.map(Numerals.band) ?? "–", $0.verdict.inWords($0.remark),
        ]
      },
      caption: "", numericColumns: [2, 3, 4])
  }

  /// How the page came about: term and description.
  var colophon: [(term: String, description: String)] {
    guard !isOfSeveralRuns else { return [("Date", run.date)] }
    let timed = run.durations.compactMap { entry in entry.seconds.map { (entry.step, $0) } }
    var colophon = [
      ("Seed", "\(run.seed)"),
      ("Schedule", run.schedule),
      ("Swift", run.swiftVersion),
      ("Threads", run.threads == 1 ? "1" : "at most \(run.threads)"),
      ("Processor", run.processor),
      ("Date", run.date),
    ]
    if let data = run.dataset {
      colophon.append(("Data", "`\(data.name)`, with files of checksum \(data.checksum)"))
    }
    if !run.turned.isEmpty {
      colophon.append(("Turned", run.turned.map { "`\($0.name)` \($0.value)" }.joined(separator: ", ")))
    }
    if !timed.isEmpty {
      let total = timed.reduce(0) { $0 + $1.1 }
      let steps = timed.map { "\($0.0) \(Numerals.duration($0.1))" }
      colophon.append(("Time", "\(Numerals.duration(total)): " + steps.joined(separator: ", ")))
    }
    colophon.append(
      (
        "Again",
        "With this seed, as many threads and the same build on this machine, a run writes the same pictures and "
          + "numbers, byte for byte. Another processor, or another number of threads, adds in another order: its "
          + "numbers begin alike and drift apart."
      ))
    return colophon
  }

  static let answersTitle = "Answers to the guesses"
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

  /// With what else there is to say: "✓ holds; held with 40 of 40 seeds".
  fileprivate func inWords(_ remark: String?) -> String {
    let verdict =
      switch self {
      case .holds: "\(mark) holds"
      case .fails: "\(mark) fails"
      case .notJudged: mark
      }
    guard let remark else { return verdict }
    return self == .notJudged ? "\(verdict) \(remark)" : "\(verdict); \(remark)"
  }
}
