extension Plot {
  /// How the plot is laid out in `frame`; nil if there is nothing to see.
  func layout(in frame: Rectangle, atLeast minimum: Insets = Insets(), on canvas: Canvas) -> PlotLayout? {
    guard emptiness == nil, let xDomain, let yDomain else { return nil }
    return PlotLayout(
      self, xDomain: xDomain, yDomain: yDomain, in: frame, atLeast: minimum, on: canvas)
  }

  /// `height`, or more if the labels around a plot of `width` would leave too little between its axes.
  func height(atLeast height: Double, width: Double, on canvas: Canvas) -> Double {
    let frame = Rectangle(x: 0, y: 0, width: width, height: max(height, Style.smallestArea))
    guard let layout = layout(in: frame, on: canvas) else { return frame.height }
    return frame.height + max(layout.leastHeight - layout.area.frame.height, 0)
  }

  /// Draws the plot as laid out, or in `frame` the sentence why there is nothing to see.
  func draw(_ layout: PlotLayout?, on canvas: Canvas, in frame: Rectangle) {
    guard let layout else {
      drawEmptiness(on: canvas, in: frame)
      return
    }
    let area = layout.area
    drawGrid(layout, on: canvas)
    canvas.clipped(to: area.frame.grown(by: 1)) {
      for mark in marks { mark.drawBehind(on: canvas, in: area) }
    }
    drawAxes(layout, on: canvas)
    for mark in marks {
      canvas.clipped(to: area.frame.grown(by: mark.reach)) { mark.draw(on: canvas, in: area) }
    }
    layout.edgeLabels.draw(on: canvas, around: area.frame)
    layout.colorBar?.draw(on: canvas, beside: area.frame, indent: layout.edgeLabels.rightInset)
    if let (arrangement, corner) = layout.legend {
      let box = Rectangle(
        x: corner.x, y: corner.y, width: arrangement.size.width, height: arrangement.size.height)
      canvas.fill(box.grown(by: 5), color: Style.background.opacity(0.85))
      arrangement.draw(on: canvas, at: corner)
    }
  }

  private func drawGrid(_ layout: PlotLayout, on canvas: Canvas) {
    let area = layout.area
    let grids = [
      (layout.xTicks.minor, layout.yTicks.minor, Style.minorGrid, Style.minorGridWidth),
      (layout.xTicks.major, layout.yTicks.major, Style.majorGrid, Style.gridWidth),
    ]
    for (xs, ys, color, width) in grids {
      for x in xs {
        canvas.fill(
          Rectangle(
            x: crisp(area.x(x) - width / 2), y: area.frame.y, width: width, height: area.frame.height),
          color: color)
      }
      for y in ys {
        canvas.fill(
          Rectangle(x: area.frame.x, y: crisp(area.y(y) - width / 2), width: area.frame.width, height: width),
          color: color)
      }
    }
  }

  private func drawAxes(_ layout: PlotLayout, on canvas: Canvas) {
    let area = layout.area
    let (left, bottom) = (crisp(area.frame.x), crisp(area.frame.bottom))
    let width = Style.axisWidth
    canvas.fill(
      Rectangle(x: left - width, y: area.frame.y, width: width, height: bottom - area.frame.y + width),
      color: Style.axis)
    canvas.fill(
      Rectangle(x: left - width, y: bottom, width: area.frame.width + width, height: width), color: Style.axis
    )

    for (ticks, length) in [(layout.xTicks.major, Style.tick), (layout.xTicks.minor, Style.minorTick)] {
      for x in ticks {
        canvas.fill(
          Rectangle(x: crisp(area.x(x) - width / 2), y: bottom, width: width, height: length + width),
          color: Style.axis)
      }
    }
    for (ticks, length) in [(layout.yTicks.major, Style.tick), (layout.yTicks.minor, Style.minorTick)] {
      for y in ticks {
        canvas.fill(
          Rectangle(
            x: left - width - length, y: crisp(area.y(y) - width / 2), width: length + width, height: width),
          color: Style.axis)
      }
    }

    let rise = canvas.digitHeight(Style.tickLabel)
    let lineHeight = Style.tickLabel.lineHeight
    for (value, lines) in zip(layout.xTicks.major, layout.xLabels) {
      for (index, line) in lines.enumerated() {
        let baseline = bottom + Style.tick + 5 + rise + Double(index) * lineHeight
        canvas.text(line, at: Point(area.x(value), baseline), Style.tickLabel, anchor: .center)
      }
    }
    for (value, lines) in zip(layout.yTicks.major, layout.yLabels) {
      let end = left - Style.tick - 4
      for (index, line) in lines.enumerated() {
        let shift = (Double(index) - Double(lines.count - 1) / 2) * lineHeight
        let baseline = area.y(value) + rise / 2 + shift
        canvas.text(line, at: Point(end, baseline), Style.tickLabel, anchor: .right)
      }
    }

    let linesBelow = Double(layout.xLabels.map(\.count).max() ?? 1)
    let belowLabels = bottom + Style.tick + 3 + linesBelow * lineHeight
    canvas.text(
      layout.xCaption, below: Point(area.frame.center.x, belowLabels + 5), Style.axisLabel, anchor: .center)
    let style = Style.axisLabel
    let widestLabel = layout.yLabels.joined().map { canvas.width(of: $0, Style.tickLabel) }.max() ?? 0
    let besideLabels = left - Style.tick - 4 - widestLabel
    for (index, line) in layout.yCaption.reversed().enumerated() {
      let baseline = besideLabels - 8 - Double(index) * style.lineHeight
      canvas.text(
        line, at: Point(baseline, area.frame.center.y), style, anchor: .center, quarterTurns: 1)
    }
  }

  private func drawEmptiness(on canvas: Canvas, in frame: Rectangle) {
    canvas.fill(frame, color: Style.emptyArea)
    let style = Style.sentence
    let lines = canvas.lines(of: emptiness ?? "", width: frame.width - 40, style)
    let top = frame.center.y - Double(lines.count) * style.lineHeight / 2
    canvas.text(lines, below: Point(frame.center.x, top), style, anchor: .center)
  }

  /// On a raster of half points, which are pixels at scale 2, so that thin lines stay sharp.
  private func crisp(_ coordinate: Double) -> Double { (coordinate * 2).rounded() / 2 }
}
