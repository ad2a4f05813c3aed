extension Figure {
  /// What the figure shows, in a sentence, for those who cannot see it.
  ///
  /// "Line plot “Losses by minibatch”, loss (nats) against step: discriminator from 1.39 to 0.62."
  public var alternativeText: String {
    let name = title.isEmpty ? "" : " “\(title)”"
    switch content {
    case .plot(let plot):
      var parts = [plot.emptiness].compactMap { $0 }
      if parts.isEmpty { parts = [plot.marks.compactMap(\.summary).joined(separator: "; ") + "."] }
      return plot.kind + name + plot.axesInWords + ": " + (parts + plot.notes).joined(separator: " ")
    case .picture(let mark):
      let kind = type(of: mark).figureKind ?? "Figure"
      return kind + name + ": " + ([mark.summary ?? ""] + notes).joined(separator: ". ") + "."
    case .panels(let panels):
      let count = panels.figures.count
      let parts = panels.figures.map(\.alternativeText).joined(separator: " ")
      return "Figure\(name) of \(count) \(count == 1 ? "panel" : "panels"). " + parts
    }
  }
}

extension Plot {
  /// "Line plot" if there is one kind of mark, "Plot" if there are several.
  fileprivate var kind: String {
    let kinds = Set(marks.compactMap { type(of: $0).figureKind })
    return kinds.count == 1 ? kinds.first ?? "Plot" : "Plot"
  }

  fileprivate var axesInWords: String {
    func words(_ axis: Axis) -> String? {
      axis.caption.map { axis.scale == .logarithmic ? "\($0) on a logarithmic scale" : $0 }
    }
    return switch (words(x), words(y)) {
    case (let x?, let y?): ", \(y) against \(x)"
    case (let x?, nil): ", against \(x)"
    case (nil, let y?): ", \(y)"
    case (nil, nil): ""
    }
  }
}
