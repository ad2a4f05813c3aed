/// A table set in columns for a terminal.
enum TableLayout {
  /// The header, a rule as wide as the table, and the rows; two blanks between columns. What is wider than `width` has
  /// its longest cells broken into lines; where not even words fit, each row is a block of lines, a cell each.
  static func lines(
    header: [StyledText], rows: [[StyledText]], flushRight: Set<Int>, width: Int = .max
  ) -> [StyledText] {
    let header = header.map { $0.styled(.bold) }
    func greatest(_ measure: (StyledText) -> Int) -> [Int] {
      header.indices.map { column in
        ([header] + rows).map { column < $0.count ? measure($0[column]) : 0 }.max() ?? 0
      }
    }
    guard
      let widths = fitting(
        greatest(\.plain.count), atLeast: greatest(\.longestWord), into: width - 2 * (header.count - 1))
    else {
      let blocks = rows.map { cells in
        zip(header, cells).flatMap { ($0 + ": " + $1).wrapped(to: width, indent: "  ") }
      }
      return Array(blocks.joined(separator: [""]))
    }
    func lines(_ cells: [StyledText]) -> [StyledText] {
      let columns = zip(cells, widths).map { cell, width in
        cell.plain.count <= width ? [cell] : cell.wrapped(to: width)
      }
      return (0..<(columns.map(\.count).max() ?? 0)).map { index in
        var line = StyledText("")
        for (number, column) in columns.enumerated() {
          let part = index < column.count ? column[index] : ""
          let padding = StyledText(String(repeating: " ", count: widths[number] - part.plain.count))
          if number > 0 { line.append("  ") }
          line.append(flushRight.contains(number) ? padding + part : part + padding)
        }
        return line.withoutTrailingBlanks
      }
    }
    let rule = widths.map { String(repeating: "─", count: $0) }.joined(separator: "──")
    return lines(header) + [StyledText(rule, .faint)] + rows.flatMap(lines)
  }

  /// The widths of the columns: as they are if there is room, else the widest made narrower; nil if words do not fit.
  private static func fitting(_ widths: [Int], atLeast least: [Int], into room: Int) -> [Int]? {
    var (widths, most) = (widths, widths.max() ?? 0)
    while widths.reduce(0, +) > room {
      most -= 1
      guard most > 0 else { return nil }
      widths = zip(widths, least).map { min($0, max(most, $1)) }
    }
    return widths
  }

  static func lines(_ table: Page.Table, width: Int = .max) -> [StyledText] {
    let rows = table.rows.enumerated().map { row, cells in
      cells.enumerated().map { column, cell in
        let lacking = table.lacking(row, column)
        return Prose.inline(cell) + StyledText(String(repeating: " ", count: lacking.points + lacking.digits))
      }
    }
    return lines(
      header: table.header.map(Prose.inline), rows: rows, flushRight: table.numericColumns, width: width)
  }
}

extension StyledText {
  fileprivate var longestWord: Int { wrapped(to: 1).map(\.plain.count).max() ?? 0 }

  fileprivate var withoutTrailingBlanks: StyledText {
    guard var last = spans.last, last.text.hasSuffix(" ") else { return self }
    while last.text.hasSuffix(" ") { last.text.removeLast() }
    var copy = self
    copy.spans.removeLast()
    copy.append(StyledText(last.text, last.style))
    return copy
  }
}
