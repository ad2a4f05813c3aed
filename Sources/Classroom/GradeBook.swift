/// A class's points as learning platforms read them: comma-separated, a row for each student, a column for each exercise.
public struct GradeBook {
  private let cards: [ExerciseCard]
  private let rows: [ClassSheet.Row]

  public init(_ sheet: ClassSheet) { (cards, rows) = (sheet.cards, sheet.rows) }

  /// The first row names the columns and the second says how many points there are; where a file could not be read,
  /// there are none.
  public func csv() -> String {
    let most = cards.map(\.checks.count)
    let head = ["student"] + cards.map { "\($0.number)" } + ["points"]
    let lines =
      [head, ["points possible"] + (most + [most.reduce(0, +)]).map(String.init)]
      + rows.map { row in
        guard row.fault == nil else { return [row.name] + cards.map { _ in "" } + [""] }
        let points = cards.map(row.points)
        return [row.name] + (points + [points.reduce(0, +)]).map(String.init)
      }
    return lines.map { $0.map(field).joined(separator: ",") }.joined(separator: "\n")
  }

  private func field(_ text: String) -> String {
    var text = plain(text).replacing("\n", with: " ")
    // A program that opens the table would compute what begins so, some also behind a space or in letters as wide as
    // they are high; and an accent on the sign makes it another character to Swift alone.
    let first = text.unicodeScalars.first { !$0.properties.isWhitespace }
    if let first, "=+-@＝＋－＠".unicodeScalars.contains(first) { text = "'" + text }
    guard text.unicodeScalars.contains(where: { "\",\n;\t".unicodeScalars.contains($0) }) else { return text }
    let parts = text.unicodeScalars.split(separator: "\"", omittingEmptySubsequences: false).map(String.init)
    return "\"\(parts.joined(separator: "\"\""))\""
  }
}
