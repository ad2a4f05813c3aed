import Foundation

/// The table as the text of its file, and back.
extension SeedTable {
  private static let header = [
    "kind", "name", "held", "failed", "not judged", "would hold", "estimated", "bounds", "lowest", "median",
    "highest", "from", "to", "values",
  ]

  package var csv: String {
    origin.map { "# \($0)\n" }.joined() + CSV.line(Self.header)
      + rows.map { CSV.line($0.fields) }.joined()
  }

  /// - Parameter file: Named if the text is no such table.
  package init(csv: String, in file: String) throws(SeedTableError) {
    // A blank line more at the end is no fault.
    let lines = csv.split(whereSeparator: \.isNewline)
    let origin = lines.prefix { $0.hasPrefix("#") }
    let rows = CSV.rows(lines.dropFirst(origin.count).joined(separator: "\n"))
    guard rows.first == Self.header else { throw SeedTableError(file: file, row: nil) }
    self.origin = origin.map { String($0.dropFirst(2)) }
    self.rows = try rows.dropFirst().enumerated().map { index, fields throws(SeedTableError) in
      guard let row = Row(fields) else { throw SeedTableError(file: file, row: index + 1) }
      return row
    }
  }

  /// Six digits that count: more than a page prints.
  static func digits(_ value: Double) -> String { String(format: "%.6g", value) }
}

extension SeedTable.Row {
  fileprivate var fields: [String] {
    func digits(_ value: Double?) -> String { value.map(SeedTable.digits) ?? "" }
    return [
      kind.rawValue, name, "\(held)", "\(failed)", "\(notJudged)",
      wouldHold.map { String(format: "%.4f", $0) } ?? "", estimate, bounds ?? "", digits(lowest),
      digits(median), digits(highest), digits(range?.lowerBound), digits(range?.upperBound),
      values.map { $0.map(SeedTable.digits) ?? "-" }.joined(separator: " "),
    ]
  }

  fileprivate init?(_ fields: [String]) {
    guard fields.count == 14, let kind = SeedTable.Kind(rawValue: fields[0]), let held = Int(fields[2]),
      let failed = Int(fields[3]), let notJudged = Int(fields[4])
    else { return nil }
    self.init(kind, fields[1], held: held, failed: failed, notJudged: notJudged)
    (wouldHold, estimate) = (Double(fields[5]), fields[6])
    bounds = fields[7].isEmpty ? nil : fields[7]
    (lowest, median, highest) = (Double(fields[8]), Double(fields[9]), Double(fields[10]))
    if let from = Double(fields[11]), let to = Double(fields[12]), from <= to { range = from...to }
    values = fields[13].split(separator: " ").map { Double($0) }
  }
}

/// The file beside the lesson is no table of seeds.
package struct SeedTableError: Error, Equatable, CustomStringConvertible {
  var file: String
  /// Counted from 1 below the header; nil if the header is another.
  var row: Int?

  package var description: String {
    "\(file) is no table of seeds as `swift run seeds` writes it: "
      + (row.map { "its row \($0) cannot be read." } ?? "its first line is another.")
      + " Bring it back from git, or record it again."
  }
}
