extension Figure {
  /// A plot or a picture of the figure, by its words and colours: what one must know of it to hold it against
  /// `docs/figures.md`.
  public struct Part: Sendable, Codable, Equatable {
    /// What stands above it.
    public let title: String
    /// The axes that have numbers, and nothing beside them that says of what: "x", "y".
    public let silentAxes: [String]
    /// Its named marks and its labelled landmarks.
    public let inks: [Ink]
  }

  /// What has a name in a figure, and what its colour says.
  public struct Ink: Sendable, Codable, Equatable {
    /// As it stands in the legend, or beside the landmark.
    public let name: String
    /// It is labelled at the edge, and not in the legend.
    public let isLandmark: Bool
    /// On light ground, as a style sheet writes it.
    public let color: String
    /// Nil where the colour stands for no player and no data.
    public let meaning: Meaning?
  }

  /// The plots and pictures of the figure, in their order.
  public var parts: [Part] {
    switch content {
    case .plot(let plot):
      let axes = [("x", plot.x), ("y", plot.y)].filter { $1.caption == nil && $1.categories == nil }
      return [Part(title: title, silentAxes: axes.map(\.0), inks: plot.marks.compactMap(Ink.init))]
    case .picture(let mark):
      return [Part(title: title, silentAxes: [], inks: [mark].compactMap(Ink.init))]
    case .panels(let panels):
      return panels.figures.flatMap(\.parts)
    }
  }
}

extension Figure.Ink {
  init?(_ mark: any Mark) {
    guard let name = mark.name ?? mark.landmarks.first?.label, let color = mark.color else { return nil }
    self.name = name
    isLandmark = mark.name == nil
    self.color = color.on(.light).css
    meaning = Meaning.allCases.first { $0.color == color.opacity(1) }
  }
}
