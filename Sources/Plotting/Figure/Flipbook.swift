/// Figures that follow each other in time, drawn so that nothing but the data moves.
public struct Flipbook: Sendable {
  /// The frames in order, as they are drawn.
  public let frames: [Frame]
  private let isNarrow: Bool

  /// One moment.
  public struct Frame: Sendable {
    /// When it is: "epoch 250".
    public let label: String
    /// What there is to see.
    public let figure: Figure
  }

  /// Figures of one size. All plots span the range of all of them, and have their legends above.
  public init(_ frames: [(label: String, figure: Figure)]) {
    guard !frames.isEmpty else { fatalError("A flipbook has at least one frame.") }
    let figures = SharedAxes([.x, .y]).applied(to: frames.map(\.figure)).map(\.withLegendAbove)
    isNarrow = false
    self.frames = zip(frames, figures).map { Frame(label: $0.label, figure: $1) }
  }

  private init(narrowing book: Flipbook) {
    frames = book.frames.map { Frame(label: $0.label, figure: $0.figure.narrow) }
    isNarrow = true
  }

  /// The same flipbook, no wider than a telephone's page.
  public var narrow: Flipbook { Flipbook(narrowing: self) }

  /// Each frame as a PNG file, all of one size.
  ///
  /// - Parameters:
  ///   - scale: pixels for each point
  ///   - ground: what the frames stand on
  ///   - isIndexed: at most 256 colours, in much smaller files that look the same
  /// - Throws: ``PlottingError`` if a frame cannot be drawn, or has another size than the first
  public func pngs(
    scale: Double = 2, on ground: Ground = .light, indexed isIndexed: Bool = false
  ) throws(PlottingError) -> [[UInt8]] {
    var sizes: [Size] = []
    for frame in frames { sizes.append(try frame.figure.measuredSize()) }
    if !isNarrow, let odd = sizes.firstIndex(where: { $0 != sizes[0] }) {
      throw .unequalFrames(frames[odd].label, sizes[odd], first: sizes[0])
    }
    // In a narrow frame a title may need a line more than others: all are as high as the highest.
    let size = Size(width: sizes[0].width, height: sizes.map(\.height).max() ?? sizes[0].height)
    var pngs: [[UInt8]] = []
    for frame in frames {
      pngs.append(try frame.figure.png(of: size, scale: scale, on: ground, indexed: isIndexed))
    }
    return pngs
  }

  /// What the flipbook shows, for those who cannot see it: its first frame and its last.
  public var alternativeText: String {
    guard let first = frames.first, let last = frames.last, frames.count > 1 else {
      return frames[0].figure.alternativeText
    }
    return "Flipbook of \(frames.count) frames, from \(first.label) to \(last.label). "
      + "First: \(first.figure.alternativeText) Last: \(last.figure.alternativeText)"
  }

  /// The data of all frames, with a column that names the frame.
  public var csv: String {
    Figure("", columns: 1, panels: frames.map { $0.figure.titled($0.label) }).csv
  }
}

extension Figure {
  fileprivate var withLegendAbove: Figure {
    guard case .plot(var plot) = content else { return self }
    plot.keepsLegendAbove = true
    return Figure(title, width: width, height: givenHeight, content: .plot(plot))
  }

  fileprivate func titled(_ title: String) -> Figure {
    Figure(title, width: width, height: givenHeight, content: content)
  }
}
