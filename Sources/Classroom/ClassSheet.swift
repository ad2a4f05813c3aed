import Foundation

/// Who stands where: a row for each student, a column for each exercise; and below, a row for each exercise.
public struct ClassSheet {
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
    let progress = cards.map { ClassProgress($0, of: rows) }
    let head = cards.map { "<th scope=\"col\"><a href=\"#e\($0.number)\">\($0.number)</a></th>" }.joined()
    let sums = progress.map { "<td>\($0.done)</td>" }.joined()
    return """
      <!DOCTYPE html>
      <html lang="en"><head><meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1"><title>Class sheet</title><style>
      \(Self.style)
      </style></head><body><main>
      <h1>Class sheet</h1>
      <p>\(rows.count) students, \(cards.count) exercises. ✓ done, ✗ failing (open it to see why), · not written, ? no verdict, ° after a look at the course's answer.</p>
      <div class="scroll" role="region" aria-label="Verdicts" tabindex="0"><table>
      <thead><tr><th scope="col">Student</th>\(head)<th scope="col">done</th><th scope="col">challenges</th></tr></thead>
      <tbody>
      \(rows.map(html).joined(separator: "\n"))
      </tbody>
      <tfoot><tr><th scope="row">done by</th>\(sums)<td></td><td></td></tr></tfoot>
      </table></div>
      <h2>Exercise by exercise</h2>
      <div class="scroll" role="region" aria-label="Exercises" tabindex="0"><table>
      <thead><tr><th scope="col">Exercise</th><th scope="col">done</th><th scope="col">failing</th><th scope="col">open</th><th scope="col">checks that hold</th><th scope="col">the commonest mistake, and how many make it</th></tr></thead>
      <tbody>
      \(progress.map(\.html).joined(separator: "\n"))
      </tbody>
      </table></div>
      </main></body></html>
      """
  }

  private func html(_ row: Row) -> String {
    let name = "<th scope=\"row\">\(escaped(row.name))</th>"
    if let fault = row.fault { return "<tr>\(name)<td colspan=\"\(cards.count + 2)\">\(fault)</td></tr>" }
    let cells = cards.map { cell(row.entry($0), mistake: row.mistake($0)) }.joined()
    let challenges = row.challenges.sorted().prefix(5).map(escaped).joined(separator: ", ")
    return
      "<tr>\(name)\(cells)<td>\(cards.filter(row.isDone).count)</td><td>\(challenges)</td></tr>"
  }

  private func cell(_ entry: Standing.Entry?, mistake: String?) -> String {
    let (name, mark) =
      switch entry?.verdict {
      case "done": ("done", "✓")
      case "failing", "does not compile": ("failing", "✗")
      case "no verdict": ("open", "?")
      default: ("open", "·")
      }
    let shown = entry?.gaveUp == true ? "\(mark)°" : mark
    guard let sentence = entry?.sentence else { return "<td class=\"\(name)\">\(shown)</td>" }
    // To be opened by pointer, finger and keyboard alike.
    let words = mistake == sentence ? [sentence] : [sentence, mistake].compactMap { $0 }
    return
      "<td class=\"\(name)\"><details><summary>\(shown)</summary>\(words.map(escaped).joined(separator: "<br>"))</details></td>"
  }

  private static let style = """
    :root { color-scheme: light dark; --ground: #fff; --ink: #111; --done: #d7f0dc; --failing: #fbdcd6; --open: #595959; --rule: #ccc; }
    @media (prefers-color-scheme: dark) {
      :root { --ground: #121212; --ink: #eee; --done: #1d4428; --failing: #5f2620; --open: #aaa; --rule: #555; }
    }
    body { font: 15px system-ui, sans-serif; margin: 2em; background: var(--ground); color: var(--ink); }
    a { color: inherit; }
    .scroll { overflow-x: auto; }
    details { min-width: 1.5em; } details[open] { min-width: 16em; text-align: left; }
    summary { cursor: pointer; min-height: 24px; white-space: nowrap; }
    table { border-collapse: collapse; }
    th, td { border: 1px solid var(--rule); padding: .25em .5em; text-align: center; }
    th:first-child, .said { text-align: left; }
    .done { background: var(--done); } .failing { background: var(--failing); } .open { color: var(--open); }
    @media print {
      @page { size: landscape; margin: 1cm; }
      body { margin: 0; font-size: 10px; } th, td { padding: .1em .3em; } .scroll { overflow: visible; }
      :root { --ground: #fff; --ink: #000; --done: #d7f0dc; --failing: #fbdcd6; --open: #595959; }
      summary { list-style: none; min-height: 0; } tr { break-inside: avoid; }
      .done, .failing { print-color-adjust: exact; }
    }
    """
}

/// As text in HTML or XML, also between quotation marks.
func escaped(_ text: String) -> String {
  // One by one: with an accent upon it, a sign is another character to Swift, and the same to who reads the page.
  text.unicodeScalars.reduce(into: "") { safe, scalar in
    switch scalar {
    case "&": safe += "&amp;"
    case "<": safe += "&lt;"
    case "\"": safe += "&quot;"
    default: safe.unicodeScalars.append(scalar)
    }
  }
}
