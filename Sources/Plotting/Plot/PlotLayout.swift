/// Where everything around and inside of a plot goes.
struct PlotLayout {
  let frame: Rectangle
  private(set) var insets: Insets
  private(set) var area: PlotArea
  private(set) var xTicks: Ticks
  private(set) var yTicks: Ticks
  /// The labels of the ticks in lines: numbers have one, names as many as they need.
  private(set) var xLabels: [[String]] = []
  private(set) var yLabels: [[String]] = []
  private(set) var xCaption: [String] = []
  private(set) var yCaption: [String] = []
  /// The height the area should have, so that the caption beside it stands in at most three lines.
  private(set) var leastHeight = Style.smallestArea
  private(set) var edgeLabels: EdgeLabels
  /// Nil if no mark shows numbers by colours.
  private(set) var colorBar: ColorBar?
  /// The legend and its upper left corner; nil if no mark has a name.
  private(set) var legend: (arrangement: Legend.Arrangement, corner: Point)?

  /// Lays out `plot` within `frame`, leaving at least `minimum` on each side of the axes.
  ///
  /// The legend goes into a corner of the plot if one is free of data, otherwise above the plot.
  init(
    _ plot: Plot, xDomain: Domain, yDomain: Domain, in frame: Rectangle, atLeast minimum: Insets,
    on canvas: Canvas
  ) {
    let legend = plot.showsLegend ? Legend(of: plot.marks) : Legend(of: [])
    self.init(
      plot, xDomain: xDomain, yDomain: yDomain, in: frame, atLeast: minimum, header: 0, on: canvas)
    guard !legend.isEmpty else { return }

    let box = legend.column(on: canvas)
    let area = area.frame
    let map = InkMap(
      of: plot.marks, size: Size(width: area.width, height: area.height), xDomain: self.area.xDomain,
      yDomain: self.area.yDomain)
    if !plot.keepsLegendAbove, let corner = map.emptiestCorner(for: box.size) {
      self.legend = (box, Point(area.x + corner.x, area.y + corner.y))
      return
    }
    let rows = legend.rows(within: frame.width, on: canvas)
    self.init(
      plot, xDomain: xDomain, yDomain: yDomain, in: frame, atLeast: minimum, header: rows.size.height,
      on: canvas)
    self.legend = (rows, Point(frame.x, frame.y))
  }

  /// Ticks depend on the size of the area, and the size of the area on the width of their labels:
  /// a few rounds settle both.
  private init(
    _ plot: Plot, xDomain: Domain, yDomain: Domain, in frame: Rectangle, atLeast minimum: Insets,
    header: Double, on canvas: Canvas
  ) {
    self.frame = frame
    insets = Insets(top: 10, left: 50, bottom: 40, right: 10).union(minimum)
    area = PlotArea(frame: frame.inset(by: insets), xDomain: xDomain, yDomain: yDomain)
    xTicks = Ticks(xDomain, count: 2)
    yTicks = Ticks(yDomain, count: 2)
    edgeLabels = EdgeLabels([], around: area, limits: frame.x...frame.right, on: canvas)
    for _ in 1...3 {
      settle(plot, xDomain, yDomain, header: header, minimum: minimum, on: canvas)
    }
  }

  private mutating func settle(
    _ plot: Plot, _ xDomain: Domain, _ yDomain: Domain, header: Double, minimum: Insets, on canvas: Canvas
  ) {
    let inner = area.frame
    yTicks = Ticks(area.yDomain, count: max(Int(inner.height / 36), 2))
    xTicks = fittingTicks(on: canvas)
    if plot.hasEqualUnits { setEqualTicks() }
    let room = area.xDomain.categories.map { inner.width / Double($0.count) - 6 } ?? .infinity
    xLabels = xTicks.labels.map { canvas.lines(of: $0, width: room, Style.tickLabel) }
    yLabels = yTicks.labels.map { canvas.lines(of: $0, width: 0.4 * frame.width, Style.tickLabel) }
    xCaption = plot.x.caption.map { canvas.lines(of: $0, width: inner.width, Style.axisLabel) } ?? []
    let yCaptionWidth = plot.y.caption.map { canvas.width(of: $0, Style.axisLabel) } ?? 0
    leastHeight = max(Style.smallestArea, yCaptionWidth / 2.5)
    yCaption =
      plot.y.caption.map {
        canvas.lines(of: $0, width: max(inner.height, leastHeight), Style.axisLabel)
      } ?? []
    edgeLabels = EdgeLabels(
      plot.marks.flatMap(\.landmarks), around: area, limits: inner.x...max(inner.x, frame.right), on: canvas)

    colorBar = plot.marks.lazy.compactMap(\.colorScale).first.flatMap {
      ColorBar($0, height: inner.height, on: canvas)
    }

    func width(_ label: [String]) -> Double {
      label.map { canvas.width(of: $0, Style.tickLabel) }.max() ?? 0
    }
    func depth(_ caption: [String]) -> Double {
      caption.isEmpty ? 0 : Double(caption.count) * Style.axisLabel.lineHeight + 6
    }
    let widestLabel = yLabels.map(width).max() ?? 0
    let linesBelow = Double(xLabels.map(\.count).max() ?? 1)
    let overhangs = zip(xTicks.major, xLabels).map { value, label in
      (
        left: inner.x + width(label) / 2 - area.x(value),
        right: area.x(value) + width(label) / 2 - inner.right
      )
    }
    insets = Insets(
      top: (header > 0 ? header + 10 : 0) + max(edgeLabels.topInset, Style.tickLabel.size / 2),
      left: max(
        depth(yCaption) + widestLabel + Style.tick + 4, overhangs.map(\.left).max() ?? 0),
      bottom: Style.tick + 3 + linesBelow * Style.tickLabel.lineHeight + depth(xCaption),
      right: max(edgeLabels.rightInset + (colorBar?.width ?? 0), overhangs.map(\.right).max() ?? 0, 4)
    ).union(minimum)
    area = PlotArea(frame: frame.inset(by: insets), xDomain: xDomain, yDomain: yDomain)
    if plot.hasEqualUnits { area = area.withEqualUnits }
    edgeLabels = EdgeLabels(
      plot.marks.flatMap(\.landmarks), around: area, limits: area.frame.x...max(area.frame.x, frame.right),
      on: canvas)
  }

  /// Where a unit is equally long on both axes, so is the way from tick to tick.
  private mutating func setEqualTicks() {
    func step(_ ticks: Ticks) -> Double {
      ticks.major.count > 1 ? ticks.major[1] - ticks.major[0] : .infinity
    }
    func ticks(_ domain: Domain, _ step: Double) -> Ticks {
      .linear(domain.range, near: step, whole: domain.isWhole, least: 0)
    }
    for step in [max(step(xTicks), step(yTicks)), min(step(xTicks), step(yTicks))] where step.isFinite {
      (xTicks, yTicks) = (ticks(area.xDomain, step), ticks(area.yDomain, step))
      if min(xTicks.major.count, yTicks.major.count) >= 3 { return }
    }
  }

  /// As many ticks along the x axis as have room for their labels: three at least, but two where three would not fit.
  private func fittingTicks(on canvas: Canvas) -> Ticks {
    if area.xDomain.categories != nil { return Ticks(area.xDomain, count: 1) }
    for count in stride(from: max(Int(area.frame.width / 90), 2), to: 1, by: -1) {
      let ticks = Ticks(area.xDomain, count: count)
      let spans = zip(ticks.major, ticks.labels).map { value, label in
        let half = canvas.width(of: label, Style.tickLabel) / 2
        return (left: area.x(value) - half, right: area.x(value) + half)
      }
      if zip(spans, spans.dropFirst()).allSatisfy({ $0.right + 10 <= $1.left }) { return ticks }
    }
    return Ticks(area.xDomain, count: 1, least: 2)
  }
}
