extension Figure {
  /// Draws the whole figure from the top left corner of `canvas`.
  func draw(on canvas: Canvas, size: Size) {
    canvas.fill(
      Rectangle(x: 0, y: 0, width: size.width, height: size.height), color: Style.background)
    let inner = Rectangle(x: 0, y: 0, width: size.width, height: size.height)
      .inset(by: Insets(top: Style.margin, left: Style.margin, bottom: Style.margin, right: Style.margin))
    let header = Header(self, isPanel: false, width: inner.width, on: canvas)
    header.draw(on: canvas, at: Point(inner.x, inner.y))
    drawBody(
      on: canvas, in: inner.inset(by: Insets(top: header.height)), atLeast: Insets())
  }

  /// Width and height in points; the height may follow from the content and how the title breaks.
  func size(on canvas: Canvas) -> Size {
    let inner = width - 2 * Style.margin
    let header = Header(self, isPanel: false, width: inner, on: canvas).height
    let height: Double =
      switch content {
      case .plot(let plot):
        header + 2 * Style.margin
          + plot.height(
            atLeast: (givenHeight ?? width * Self.ordinaryShape) - header - 2 * Style.margin, width: inner,
            on: canvas)
      case .picture(let mark):
        header + (mark.size(within: inner)?.height ?? 0) + 2 * Style.margin
      case .panels(let panels): header + panels.height(within: inner, on: canvas) + 2 * Style.margin
      }
    return Size(width: width, height: height.rounded(.up))
  }

  /// Draws all but the title, with axes that leave at least `insets` on each side.
  func drawBody(on canvas: Canvas, in frame: Rectangle, atLeast insets: Insets) {
    switch content {
    case .plot(let plot):
      let layout = plot.layout(in: frame, atLeast: insets, on: canvas)
      if let layout { canvas.plots.append((title, plot, layout.area)) }
      plot.draw(layout, on: canvas, in: frame)
    case .picture(let mark):
      let size = mark.size(within: frame.width) ?? Size(width: frame.width, height: frame.height)
      mark.draw(
        on: canvas, in: Rectangle(x: frame.x, y: frame.y, width: size.width, height: size.height))
    case .panels(let panels):
      panels.draw(on: canvas, in: frame)
    }
  }

  /// The height of all but the title, if the figure is a panel `width` points wide.
  func bodyHeight(asPanelOf width: Double, on canvas: Canvas) -> Double {
    switch content {
    case .plot(let plot):
      plot.height(atLeast: heightOfPlot(asPanelOf: width), width: width, on: canvas)
    case .picture(let mark): mark.size(within: width)?.height ?? 0
    case .panels(let panels): panels.height(within: width, on: canvas)
    }
  }

  /// The height that a plot asks for, if the figure is a panel `width` points wide.
  func heightOfPlot(asPanelOf width: Double) -> Double {
    givenHeight.map { $0 * width / self.width } ?? width * 0.75
  }
}
