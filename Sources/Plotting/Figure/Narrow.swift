/// A figure for a narrow page: not the wide one shrunk until its letters cannot be read, but drawn anew, with fewer
/// ticks, lines of text that fit, and panels below each other.
extension Figure {
  /// What a telephone's page leaves a figure, in points.
  static let narrowWidth = 340.0

  /// The same figure, no wider than a telephone's page.
  public var narrow: Figure {
    let width = min(width, Self.narrowWidth)
    return narrowed(
      to: width, height: givenHeight ?? self.width * Self.ordinaryShape, from: self.width,
      margins: 2 * Style.margin)
  }

  /// The same figure in `width` points, of which `margins` are empty, if its height is `height` in `wide` points.
  fileprivate func narrowed(
    to width: Double, height: Double, from wide: Double, margins: Double = 0
  ) -> Figure {
    switch content {
    case .plot:
      // A flat plot keeps some height to read values from, an upright one its shape.
      let height = max(height * width / wide, min(height, 0.7 * width))
      return Figure(title, width: width, height: height, content: content)
    case .picture:
      return Figure(title, width: width, height: nil, content: content)
    case .panels(let panels):
      let narrow = panels.narrowed(to: width - margins, from: wide - margins)
      return Figure(title, width: width, height: nil, content: .panels(narrow))
    }
  }
}

extension Panels {
  /// Plots stand below each other; pictures, and plots if they are many, in pairs.
  fileprivate func narrowed(to width: Double, from wide: Double) -> Panels {
    let arePictures = figures.allSatisfy { if case .picture = $0.content { true } else { false } }
    let narrowColumns = min(columns, arePictures || figures.count > 4 ? 2 : 1)
    let (before, after) = (
      columnWidth(within: wide, of: columns), columnWidth(within: width, of: narrowColumns)
    )
    return Panels(
      figures.map { $0.narrowed(to: after, height: $0.heightOfPlot(asPanelOf: before), from: before) },
      columns: narrowColumns)
  }
}
