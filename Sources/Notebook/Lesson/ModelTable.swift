import Neural

/// A model on the page: its layers as the rows of a table.
extension Lesson {
  /// Shows what each layer of a model puts out, and how many parameters it has.
  public func show(_ summary: Summary, line: Int = #line) {
    show(Page.Table(summary), line: line)
  }
}

extension Page.Table {
  /// A row for each layer, with the batch axis as `n`, and below them the sums.
  init(_ summary: Summary) {
    let layers = summary.rows.map { row in
      let axes = ["n"] + row.outputShape.array.map(String.init)
      return [row.layer, "(\(axes.joined(separator: ", ")))", row.parameters.grouped]
    }
    let sums = [
      ("all", summary.total), ("trainable", summary.trainable), ("frozen", summary.nonTrainable),
    ].map { ["*\($0)*", "", $1.grouped] }
    self.init(
      header: ["layer (type)", "output shape", "parameters"], rows: layers + sums,
      caption: "The model *\(summary.model)*.", flushRight: [2])
  }
}
