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

  /// Lines that a terminal of so many columns would break.
  func tooWide(for width: Int) -> [String] {
    tables.flatMap { TableLayout.lines($0, width: width).map(\.plain) }.filter { $0.count > width }
  }
}
