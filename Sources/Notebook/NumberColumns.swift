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
      let cells = rows.map { $0[column] }
      return cells.allSatisfy { $0.isFigure || $0.isNone } && cells.contains(where: \.isFigure)
    }
    self.init(header: header, rows: rows, caption: caption, numericColumns: flushRight ?? Set(numeric))
  }

  /// What a number lacks so that the points of its column stand below each other: a point, and the digits that others
  /// have after theirs. Nothing in columns that hold more than plain numbers.
  func lacking(_ row: Int, _ column: Int) -> (points: Int, digits: Int) {
    guard numericColumns.contains(column) else { return (0, 0) }
    let decimals = rows.map { $0[column].decimals }
    guard zip(rows, decimals).allSatisfy({ $0[column].isNone || $1 != nil }),
      let most = decimals.compactMap(\.self).max(), most > 0, let own = decimals[row]
    else { return (0, 0) }
    return (own == 0 ? 1 : 0, most - own)
  }
}

extension String {
  /// Numbers, perhaps several, and what joins them: "−1,024", "11 of 21", "0.96, 0.73, 0.45", "2.34–2.64", "16 %".
  fileprivate var isFigure: Bool {
    let words = split(separator: " ").map { $0.hasSuffix(",") ? $0.dropLast() : $0 }
    guard let first = words.first, first.isNumber else { return false }
    return words.dropFirst().allSatisfy { $0.isNumber || ["of", "%", "±"].contains($0) }
  }

  /// Where there is no figure.
  fileprivate var isNone: Bool { isEmpty || self == "–" }

  /// How many digits a plain number has after its point; nil if it is none.
  fileprivate var decimals: Int? {
    let number = hasSuffix(" %") ? dropLast(2) : self[...]
    guard number.isNumber, !number.contains("–") else { return nil }
    return number.split(separator: ".").dropFirst().first?.count ?? 0
  }
}

extension Substring {
  /// "−1,024", "0.96", or a range of such: "2.34–2.64".
  fileprivate var isNumber: Bool {
    split(separator: "–", omittingEmptySubsequences: false).allSatisfy { part in
      let bare = part.replacing(",", with: "").replacing("−", with: "-").replacing(/%$/, with: "")
      return Double(bare) != nil
    }
  }
}
