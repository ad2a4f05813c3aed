/// A picture of data, as a value: a title over marks between two axes, a grid of small pictures, or
/// several figures side by side.
///
/// ```swift
/// let figure = Figure("Losses by minibatch", x: Axis("step"), y: Axis("loss", unit: "nats")) {
///   Line("discriminator", y: discriminatorLosses, color: .discriminator)
///   Line("generator", y: generatorLosses, color: .generator)
///   Rule(y: 1.386, label: "2 log 2")
/// }
/// try figure.png()
/// ```
public struct Figure: Sendable {
  enum Content: Sendable {
    case plot(Plot)
    case picture(any Mark)
    case panels(Panels)
  }

  /// What stands above the figure; may be empty.
  public let title: String
  /// The width of the figure, in points.
  public let width: Double
  let givenHeight: Double?
  let content: Content

  /// The width of a figure that names none, in points.
  static let ordinaryWidth = 720.0
  /// The height of a plot that names none, by its width.
  static let ordinaryShape = 5.0 / 9

  /// A figure of marks between two axes, or of a single mark that needs none, such as ``ImageGrid``.
  ///
  /// - Parameters:
  ///   - title: what stands above the figure; broken into lines where it is too long
  ///   - width: in points; by default 720, and as wide as needed for a grid of pictures
  ///   - height: in points; by default what goes well with the width, and more than asked for if
  ///     labels would leave too little between the axes
  ///   - x: the axis below
  ///   - y: the axis at the left
  ///   - equalUnits: one unit is equally long on both axes, so that a circle is round; the axis that has room to spare
  ///     then shows more than its range
  ///   - marks: drawn in their order, the last on top
  public init(
    _ title: String, width: Double? = nil, height: Double? = nil, x: Axis = Axis(), y: Axis = Axis(),
    equalUnits: Bool = false, @MarkBuilder marks: () -> [any Mark]
  ) {
    let marks = marks()
    self.title = title
    givenHeight = height
    let available = (width ?? Self.ordinaryWidth) - 2 * Style.margin
    guard let picture = marks.first(where: { $0.size(within: available) != nil }),
      let size = picture.size(within: available)
    else {
      self.width = width ?? Self.ordinaryWidth
      content = .plot(Plot(x: x, y: y, hasEqualUnits: equalUnits, marks: marks))
      return
    }
    guard marks.count == 1 else {
      fatalError(
        "A grid of pictures stands alone in its figure, but “\(title)” has \(marks.count) marks. "
          + "Put several figures side by side with Figure(_:columns:panels:).")
    }
    self.width = width ?? max(size.width + 2 * Style.margin, 300)
    content = .picture(picture)
  }

  /// Several figures side by side, row by row.
  ///
  /// - Parameters:
  ///   - title: what stands above all of them
  ///   - columns: how many stand in a row
  ///   - panels: the figures, each with its own title; they are fitted to the width of their column
  ///   - sharing: the axes that span the same range in all panels, so that these can be compared
  ///   - width: of the whole, in points
  public init(
    _ title: String, columns: Int, panels: [Figure], sharing: SharedAxes = [], width: Double? = nil
  ) {
    guard columns > 0 else { fatalError("Panels need at least one column, not \(columns).") }
    self.title = title
    self.width = width ?? Self.ordinaryWidth
    givenHeight = nil
    content = .panels(Panels(sharing.applied(to: panels), columns: columns))
  }

  init(_ title: String, width: Double, height: Double?, content: Content) {
    self.title = title
    self.width = width
    givenHeight = height
    self.content = content
  }

  /// Whether it shows grey pictures alone, and so has no colour.
  public var isGrey: Bool { !marks.isEmpty && marks.allSatisfy { $0 is ImageGrid } }

  /// The pictures of a figure that shows nothing else.
  public var pictures: ImageGrid? {
    guard case .picture(let mark) = content else { return nil }
    return mark as? ImageGrid
  }

  /// Every mark of the figure, also those in panels.
  var marks: [any Mark] {
    switch content {
    case .plot(let plot): plot.marks
    case .picture(let mark): [mark]
    case .panels(let panels): panels.figures.flatMap(\.marks)
    }
  }
}

/// Which axes of panels span the same range.
public struct SharedAxes: OptionSet, Sendable {
  /// A bit for each axis.
  public let rawValue: Int
  /// Axes from their bits.
  public init(rawValue: Int) { self.rawValue = rawValue }
  /// The x axis.
  public static let x = SharedAxes(rawValue: 1)
  /// The y axis.
  public static let y = SharedAxes(rawValue: 2)

  /// Gives each plot the range of all of them, unless its axis has one already.
  func applied(to figures: [Figure]) -> [Figure] {
    func common(_ axis: (Plot) -> Axis, _ domain: (Plot) -> Domain?) -> ClosedRange<Double>? {
      let ranges = figures.compactMap { figure -> ClosedRange<Double>? in
        guard case .plot(let plot) = figure.content else { return nil }
        return domain(plot)?.range
      }
      guard let lower = ranges.map(\.lowerBound).min(), let upper = ranges.map(\.upperBound).max() else {
        return nil
      }
      return lower...upper
    }
    let xRange = contains(.x) ? common(\.x, \.xDomain) : nil
    let yRange = contains(.y) ? common(\.y, \.yDomain) : nil
    return figures.map { figure in
      guard case .plot(let plot) = figure.content else { return figure }
      var (x, y) = (plot.x, plot.y)
      x.range = x.range ?? xRange
      y.range = y.range ?? yRange
      return Figure(
        figure.title, width: figure.width, height: figure.givenHeight, content: .plot(plot.with(x: x, y: y)))
    }
  }
}
