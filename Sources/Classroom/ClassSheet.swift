import Foundation

/// Who stands where: a row for each student, a column for each exercise.
public struct ClassSheet {
  /// One student's verdicts, as kept in a JSON file; no name is in it.
  public struct Standing: Codable {
    public struct Entry: Codable {
      public let exercise: String
      /// `done`, `failing`, `does not compile`, `not written` or `no verdict`.
      public let verdict: String
      /// What the first failing check said, or the compiler, or why nobody could look.
      public let sentence: String?

      public init(_ card: ExerciseCard, _ verdict: Verdict) {
        exercise = "\(card.number)"
        self.verdict = verdict.word
        sentence =
          switch verdict {
          case .failing(let check, let said): "\(check): \(said)"
          case .notCompiling(let said, let line): "line \(line): \(said)"
          case .unjudged(let said): said
          case .done, .notWritten: nil
          }
      }
    }

    public let verdicts: [Entry]
    public init(verdicts: [Entry]) { self.verdicts = verdicts }

    public func json() throws -> String {
      let encoder = JSONEncoder()
      encoder.outputFormatting = [.prettyPrinted, .sortedKeys]
      return String(decoding: try encoder.encode(self), as: UTF8.self)
    }
  }

  public struct Row {
    let name: String
    /// Of each exercise the first entry, if there are more.
    fileprivate let entries: [String: Standing.Entry]
    /// Why there are none: HTML.
    fileprivate var fault: String?

    /// - Parameters:
    ///   - name: Whose row it is.
    ///   - json: What ``Standing/json()`` made.
    public init(name: String, json: Data) {
      do {
        self.init(name: name, standing: try JSONDecoder().decode(Standing.self, from: json))
      } catch {
        self.init(name: name, standing: Standing(verdicts: []))
        fault = "This file is not from <code>checkpoint report --json</code>, or was changed."
      }
    }

    /// - Parameters:
    ///   - name: Whose row it is.
    ///   - reason: Why the file cannot be read.
    public init(name: String, unreadable reason: String) {
      self.init(name: name, standing: Standing(verdicts: []))
      fault = "This file cannot be read: \(escaped(reason))."
    }

    init(name: String, standing: Standing) {
      self.name = name
      entries = Dictionary(standing.verdicts.map { ($0.exercise, $0) }) { first, _ in first }
    }

    fileprivate func isDone(_ card: ExerciseCard) -> Bool {
      entries["\(card.number)"]?.verdict == Verdict.done.word
    }
  }

  let cards: [ExerciseCard]
  let rows: [Row]

  public init(cards: [ExerciseCard], rows: [Row]) {
    self.cards = cards
    // As people count: seat2 stands before seat10.
    self.rows = rows.sorted {
      switch $0.name.compare($1.name, options: [.numeric, .caseInsensitive]) {
      case .orderedAscending: true
      case .orderedSame: $0.name < $1.name
      case .orderedDescending: false
      }
    }
  }

  /// A page that needs nothing else.
  public func html() -> String {
    let head = cards.map { "<th scope=\"col\" title=\"\(escaped($0.title))\">\($0.number)</th>" }.joined()
    let body = rows.map { row in
      if let fault = row.fault {
        return
          "<tr><th scope=\"row\">\(escaped(row.name))</th><td colspan=\"\(cards.count + 1)\">\(fault)</td></tr>"
      }
      let cells = cards.map { card -> String in
        let entry = row.entries["\(card.number)"]
        let (name, mark) =
          switch entry?.verdict {
          case "done": ("done", "✓")
          case "failing", "does not compile": ("failing", "✗")
          case "no verdict": ("open", "?")
          default: ("open", "·")
          }
        // To be opened by pointer, finger and keyboard alike.
        let told = entry?.sentence.map { "<details><summary>\(mark)</summary>\(escaped($0))</details>" }
        return "<td class=\"\(name)\">\(told ?? mark)</td>"
      }.joined()
      let done = cards.filter(row.isDone).count
      return "<tr><th scope=\"row\">\(escaped(row.name))</th>\(cells)<td>\(done)</td></tr>"
    }.joined(separator: "\n")
    let sums = cards.map { card in "<td>\(rows.filter { $0.isDone(card) }.count)</td>" }.joined()
    return """
      <!DOCTYPE html>
      <html lang="en"><head><meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1"><title>Class sheet</title><style>
      :root { color-scheme: light dark; --done: #d7f0dc; --failing: #fbdcd6; --open: #666; --rule: #ccc; }
      @media (prefers-color-scheme: dark) {
        :root { --done: #1d4428; --failing: #5f2620; --open: #aaa; --rule: #555; }
      }
      body { font: 15px system-ui, sans-serif; margin: 2em; }
      .scroll { overflow-x: auto; }
      details { min-width: 1.5em; } details[open] { min-width: 16em; text-align: left; }
      table { border-collapse: collapse; }
      th, td { border: 1px solid var(--rule); padding: .25em .5em; text-align: center; }
      th:first-child { text-align: left; }
      .done { background: var(--done); } .failing { background: var(--failing); } .open { color: var(--open); }
      </style></head><body><main>
      <h1>Class sheet</h1>
      <p>\(rows.count) students, \(cards.count) exercises. ✓ done, ✗ failing (open it to see why), · not written, ? no verdict.</p>
      <div class="scroll" role="region" aria-label="Verdicts" tabindex="0"><table>
      <thead><tr><th scope="col">Student</th>\(head)<th scope="col">done</th></tr></thead>
      <tbody>
      \(body)
      </tbody>
      <tfoot><tr><th scope="row">done by</th>\(sums)<td></td></tr></tfoot>
      </table></div>
      </main></body></html>
      """
  }
}

private func escaped(_ text: String) -> String {
  text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing("\"", with: "&quot;")
}
