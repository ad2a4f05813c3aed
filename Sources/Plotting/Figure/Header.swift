/// Title and notes, in lines that fit, above a figure or a panel.
struct Header {
  private var lines: [(text: String, style: TextStyle)] = []

  init(
    _ figure: Figure, isPanel: Bool, without shared: [String] = [], width: Double, on canvas: Canvas
  ) {
    let style = isPanel ? Style.panelTitle : Style.title
    lines = canvas.lines(of: figure.title, width: width, style).map { ($0, style) }
    for note in figure.notes where !shared.contains(note) {
      lines += canvas.lines(of: note, width: width, Style.note).map { ($0, Style.note) }
    }
  }

  /// The height of all lines and the space below them.
  var height: Double {
    lines.isEmpty ? 0 : lines.reduce(10) { $0 + $1.style.lineHeight }
  }

  func draw(on canvas: Canvas, at corner: Point) {
    var top = corner.y
    for (text, style) in lines {
      canvas.text(text, at: Point(corner.x, top + style.size), style)
      top += style.lineHeight
    }
  }
}

extension Figure {
  /// What a reader must know about how this figure was drawn; panels tell what is not true of all of them themselves.
  var notes: [String] {
    switch content {
    case .plot(let plot): plot.notes
    case .picture(let mark): [mark.note].compactMap { $0 }
    case .panels(let panels): panels.notes
    }
  }
}
