import Foundation

/// Who stands where: a row for each student, a column for each exercise.
public struct ClassSheet {
  /// One student's verdicts, as kept in a JSON file; no name is in it.
  public struct Standing: Codable {
    public struct Entry: Codable {
      public let exercise: String
      /// `done`, `failing` or `not written`.
      public let verdict: String
      /// What the first failing check said.
      public let sentence: String?

      public init(_ card: ExerciseCard, _ verdict: Verdict) {
        exercise = "\(card.number)"
        self.verdict = verdict.word
        if case .failing(let check, let said) = verdict {
          sentence = "\(check): \(said)"
        } else {
          sentence = nil
        }
      }
    }

    public let verdicts: [Entry]
    public init(verdicts: [Entry]) { self.verdicts = verdicts }

    public init(contentsOf url: URL) throws {
      do {
        self = try JSONDecoder().decode(Standing.self, from: Data(contentsOf: url))
      } catch {
        throw Mistake("\(url.lastPathComponent) is not a file from `checkpoint report --json`.")
      }
    }

    public func json() throws -> String {
      let encoder = JSONEncoder()
      encoder.outputFormatting = [.prettyPrinted, .sortedKeys]
      return String(decoding: try encoder.encode(self), as: UTF8.self)
    }
  }

  public struct Row {
    let name: String
    let standing: Standing
    public init(name: String, standing: Standing) {
      self.name = name
      self.standing = standing
    }

    func isDone(_ card: ExerciseCard) -> Bool {
      standing.verdicts.contains { $0.exercise == "\(card.number)" && $0.verdict == Verdict.done.word }
    }
  }

  let cards: [ExerciseCard]
  let rows: [Row]

  public init(cards: [ExerciseCard], rows: [Row]) {
    self.cards = cards
    self.rows = rows.sorted { $0.name < $1.name }
  }

  /// A page that needs nothing else.
  public func html() -> String {
    let head = cards.map { "<th title=\"\(escaped($0.title))\">\($0.number)</th>" }.joined()
    let body = rows.map { row in
      let verdicts = Dictionary(row.standing.verdicts.map { ($0.exercise, $0) }) { first, _ in first }
      let cells = cards.map { card -> String in
        let entry = verdicts["\(card.number)"]
        let (name, mark) =
          switch entry?.verdict {
          case "done": ("done", "✓")
          case "failing": ("failing", "✗")
          default: ("open", "·")
          }
        let told = entry?.sentence.map { " title=\"\(escaped($0))\"" } ?? ""
        return "<td class=\"\(name)\"\(told)>\(mark)</td>"
      }.joined()
      let done = cards.filter(row.isDone).count
      return "<tr><th>\(escaped(row.name))</th>\(cells)<td>\(done)</td></tr>"
    }.joined(separator: "\n")
    let sums = cards.map { card in "<td>\(rows.filter { $0.isDone(card) }.count)</td>" }.joined()
    return """
      <!DOCTYPE html>
      <html lang="en"><head><meta charset="utf-8"><title>Class sheet</title><style>
      body { font: 15px system-ui, sans-serif; margin: 2em; }
      table { border-collapse: collapse; }
      th, td { border: 1px solid #ccc; padding: .25em .5em; text-align: center; }
      th:first-child { text-align: left; }
      .done { background: #d7f0dc; } .failing { background: #fbdcd6; } .open { color: #888; }
      </style></head><body>
      <h1>Class sheet</h1>
      <p>\(rows.count) students, \(cards.count) exercises. ✓ done, ✗ failing (rest on it to see why), · not written.</p>
      <table>
      <thead><tr><th>Student</th>\(head)<th>done</th></tr></thead>
      <tbody>
      \(body)
      </tbody>
      <tfoot><tr><th>done by</th>\(sums)<td></td></tr></tfoot>
      </table>
      </body></html>
      """
  }

  private func escaped(_ text: String) -> String {
    text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing("\"", with: "&quot;")
  }
}
