extension Figure {
  /// The data of the figure as comma-separated values: a row for each value, a column for the series
  /// it belongs to, and in panels one for the panel.
  ///
  /// Numbers have the fewest digits that give the same `Float` or `Double` again. The bytes depend on
  /// the data alone.
  public var csv: String {
    let tables = tables(panel: nil)
    let hasPanels = tables.contains { $0.panel != nil }
    let hasSeries = tables.contains { $0.series != nil }
    var headings: [String] = []
    for column in tables.flatMap(\.columns) where !headings.contains(column.name) {
      headings.append(column.name)
    }
    let keys = (hasPanels ? ["panel"] : []) + (hasSeries ? ["series"] : [])
    var text = (keys + headings).map(quoted).joined(separator: ",") + "\n"
    for table in tables {
      let columns = headings.map { heading in table.columns.first { $0.name == heading }?.values }
      let key =
        (hasPanels ? [quoted(table.panel ?? "")] : []) + (hasSeries ? [quoted(table.series ?? "")] : [])
      let start = key.map { $0 + "," }.joined()
      for row in 0..<(table.columns.first?.values.count ?? 0) {
        text += start
        text += columns.map { $0.map { NumberFormat.csv($0[row]) } ?? "" }.joined(separator: ",")
        text += "\n"
      }
    }
    return text
  }

  private typealias Table = (panel: String?, series: String?, columns: [Column])

  private func tables(panel: String?) -> [Table] {
    if case .panels(let panels) = content {
      return panels.figures.enumerated().flatMap { index, figure in
        figure.tables(panel: figure.title.isEmpty ? "\(index + 1)" : figure.title)
      }
    }
    return marks.map { (panel, $0.series, $0.columns) }
  }

  private func quoted(_ field: String) -> String {
    guard field.contains(where: { $0 == "," || $0 == "\"" || $0.isNewline }) else { return field }
    return "\"" + field.replacing("\"", with: "\"\"") + "\""
  }
}

extension Mark {
  /// What the mark's rows are called: its name, or the label of its landmark.
  fileprivate var series: String? { name ?? landmarks.first?.label }
}
