/// A table set in columns for a terminal.
enum TableLayout {
  /// The header, a rule as wide as the table, and the rows; two blanks between columns.
  static func lines(header: [StyledText], rows: [[StyledText]], flushRight: Set<Int>) -> [StyledText] {
    let widths = header.indices.map { column in
      ([header] + rows).map { column < $0.count ? $0[column].plain.count : 0 }.max() ?? 0
    }
    func line(_ cells: [StyledText]) -> StyledText {
      var line = StyledText("")
      for (column, cell) in cells.prefix(widths.count).enumerated() {
        let padding = StyledText(String(repeating: " ", count: widths[column] - cell.plain.count))
        if column > 0 { line.append("  ") }
        line.append(flushRight.contains(column) ? padding + cell : cell + padding)
      }
      return line.withoutTrailingBlanks
    }
    let rule = widths.map { String(repeating: "─", count: $0) }.joined(separator: "──")
    return [line(header.map { $0.styled(.bold) }), StyledText(rule, .faint)] + rows.map(line)
  }

  static func lines(_ table: Page.Table) -> [StyledText] {
    lines(
      header: table.header.map(Prose.inline), rows: table.rows.map { $0.map(Prose.inline) },
      flushRight: table.numericColumns)
  }
}

extension StyledText {
  fileprivate var withoutTrailingBlanks: StyledText {
    guard var last = spans.last, last.text.hasSuffix(" ") else { return self }
    while last.text.hasSuffix(" ") { last.text.removeLast() }
    var copy = self
    copy.spans.removeLast()
    copy.append(StyledText(last.text, last.style))
    return copy
  }
}

extension Page.Table {
  /// A table; columns that hold nothing but figures are set flush right unless told otherwise.
  ///
  /// Cells and caption are Markdown. Each row has as many cells as the header.
  public init(
    header: [String], rows: [[String]], caption: String = "", flushRight: Set<Int>? = nil
  ) {
    for (index, row) in rows.enumerated() where row.count != header.count {
      fatalError("Table: row \(index + 1) has \(row.count) cells, but the header has \(header.count).")
    }
    let numeric = header.indices.filter { column in
      !rows.isEmpty && rows.allSatisfy { $0[column].isFigure }
    }
    self.init(header: header, rows: rows, caption: caption, numericColumns: flushRight ?? Set(numeric))
  }
}

extension String {
  /// A number as typed, perhaps with commas between thousands, a sign, a unit such as %; or a dash for none.
  fileprivate var isFigure: Bool {
    let bare = replacing(",", with: "").replacing("−", with: "-")
    let number = bare.hasSuffix("%") ? bare.dropLast().split(separator: " ").first ?? "" : bare[...]
    return Double(number) != nil || self == "–"
  }
}
