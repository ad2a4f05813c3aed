/// Tables of comma-separated values, as the course writes them and reads its own.
package enum CSV {
  package static func line(_ fields: [String]) -> String { fields.map(field).joined(separator: ",") + "\n" }

  /// The fields of each line; a quoted one may hold commas, quotes and ends of lines.
  package static func rows(_ text: String) -> [[String]] {
    var (rows, row, field) = ([[String]](), [String](), "")
    var (isQuoted, wasQuoted) = (false, false)
    for character in text {
      // A doubled quote leaves the quotes and enters them again at once.
      let isDoubled = character == "\"" && !isQuoted && wasQuoted
      wasQuoted = character == "\"" && isQuoted
      switch character {
      case "\"":
        if isDoubled { field.append("\"") }
        isQuoted.toggle()
      case "," where !isQuoted:
        row.append(field)
        field = ""
      case _ where character.isNewline && !isQuoted:
        rows.append(row + [field])
        (row, field) = ([], "")
      default:
        field.append(character)
      }
    }
    return row.isEmpty && field.isEmpty ? rows : rows + [row + [field]]
  }

  private static func field(_ text: String) -> String {
    guard text.contains(where: { $0 == "," || $0 == "\"" || $0.isNewline }) else { return text }
    return "\"\(text.replacing("\"", with: "\"\""))\""
  }
}
