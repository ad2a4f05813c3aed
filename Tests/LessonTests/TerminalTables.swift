import Foundation

@testable import Notebook

/// The tables of a lesson's Markdown page, as a terminal would show them.
struct TerminalTables {
  private let tables: [Page.Table]

  init(markdown: String) {
    var tables: [[[String]]] = []
    var isInTable = false
    for line in markdown.split(separator: "\n", omittingEmptySubsequences: false) {
      let isRow = line.hasPrefix("| ") && line.hasSuffix(" |")
      if isRow {
        let cells = line.dropFirst(2).dropLast(2).split(separator: " | ", omittingEmptySubsequences: false)
        if !isInTable { tables.append([]) }
        tables[tables.count - 1].append(cells.map(String.init))
      }
      isInTable = isRow
    }
    self.tables = tables.map { rows in
      let width = rows[0].count
      // An empty cell at an end loses its blanks on the way.
      let body = rows.dropFirst(2).map { Array(($0 + Array(repeating: "", count: width)).prefix(width)) }
      return Page.Table(header: rows[0], rows: body)
    }
  }

  var count: Int { tables.count }

  /// Columns of numbers with unequal decimals, and unequal digits that count; and numbers that a program wrote.
  var uneven: [String] {
    tables.filter { $0.header.first != "Step" }.flatMap { table in
      let raw = table.rows.joined().filter { $0.contains(/[0-9]e[-+]?[0-9]/) }.map { "“\($0)”" }
      return raw
        + table.header.indices.compactMap { column in
          let cells = table.rows.map { $0[column] }.filter { !$0.isEmpty && $0 != "–" }.map(Digits.init)
          let (numbers, decimals) = (cells.compactMap(\.self), Set(cells.map { $0?.decimals }))
          guard numbers.count == cells.count, decimals.count > 1 else { return nil }
          let counting = Set(numbers.filter { $0.decimals > 0 }.map(\.counting))
          return counting.count > 1 ? "“\(table.header[column])”: \(table.rows.map { $0[column] })" : nil
        }
    }
  }

  /// How a number is written: "−0.0123", "3.46·10⁻⁵".
  private struct Digits {
    let decimals: Int
    /// From the first that is not 0.
    let counting: Int

    init?(_ cell: String) {
      guard let match = cell.wholeMatch(of: /[−-]?([0-9,]+)(?:\.([0-9]+))?(·10.*| %)?/) else { return nil }
      decimals = match.2?.count ?? 0
      counting = (match.1 + (match.2 ?? "")).filter(\.isNumber).drop { $0 == "0" }.count
    }
  }

  /// Lines that a terminal of so many columns would break.
  func tooWide(for width: Int) -> [String] {
    tables.flatMap { TableLayout.lines($0, width: width).map(\.plain) }.filter { $0.count > width }
  }
}
