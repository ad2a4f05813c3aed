/// A cell and what its lines showed, in the order of showing.
struct Passage {
  var cell: Cell
  var shown: [Page.Shown] = []

  /// Hangs each shown thing under the cell that holds its line, or that ends last before it. What
  /// hidden code shows hangs under the code before it, if that is what it follows.
  static func passages(of cells: [Cell], _ shown: [Page.Shown]) -> [Passage] {
    var passages = cells.map { Passage(cell: $0) }
    if passages.isEmpty { passages = [Passage(cell: Cell(kind: .hidden, text: "", lines: 1...1))] }
    for thing in shown {
      var index = passages.lastIndex { $0.cell.lines.lowerBound <= thing.line } ?? 0
      if index > 0, passages[index].cell.kind == .hidden, passages[index - 1].cell.kind == .code {
        index -= 1
      }
      passages[index].shown.append(thing)
    }
    return passages
  }
}
