/// Figures side by side. In each row titles, axes and plots stand on common lines.
struct Panels: Sendable {
  let figures: [Figure]
  let columns: Int
  /// The legend of all plots, if each would have the same.
  private let legend: Legend?
  /// What stands below the title of the whole, because it is true of every plot.
  let notes: [String]

  init(_ figures: [Figure], columns: Int) {
    // Of seven in rows of six the last would stand alone: four and three.
    let rows = max((figures.count + columns - 1) / columns, 1)
    self.columns = max((figures.count + rows - 1) / rows, 1)
    let told = figures.map(\.notes)
    notes = told.count > 1 ? told[0].filter { note in told.allSatisfy { $0.contains(note) } } : []
    let legends = figures.compactMap { figure -> Legend? in
      guard case .plot(let plot) = figure.content else { return nil }
      return Legend(of: plot.marks)
    }
    let fullest = legends.max { $0.count < $1.count }
    if legends.count > 1, let fullest, !fullest.isEmpty, legends.allSatisfy({ fullest.says(all: $0) }) {
      legend = fullest
      self.figures = figures.map(\.withoutLegend)
    } else {
      legend = nil
      self.figures = figures
    }
  }

  private struct Row {
    var figures: ArraySlice<Figure>
    var headers: [Header]
    var headerHeight: Double
    var bodyHeight: Double
  }

  func height(within width: Double, on canvas: Canvas) -> Double {
    let rows = rows(within: width, on: canvas)
    let gaps = Double(max(rows.count - 1, 0)) * Style.panelGap
    return rows.reduce(legendHeight(within: width, on: canvas) + gaps) {
      $0 + $1.headerHeight + $1.bodyHeight
    }
  }

  func draw(on canvas: Canvas, in frame: Rectangle) {
    let width = columnWidth(within: frame.width, of: columns)
    legend?.rows(within: frame.width, on: canvas).draw(on: canvas, at: Point(frame.x, frame.y))
    let rows = rows(within: frame.width, on: canvas)
    var insets = rows.map { row in
      row.figures.reduce(Insets()) { insets, figure in
        guard case .plot(let plot) = figure.content else { return insets }
        let body = Rectangle(x: frame.x, y: frame.y, width: width, height: row.bodyHeight)
        return insets.union(plot.layout(in: body, on: canvas)?.insets ?? Insets())
      }
    }
    if columns == 1 {
      // Below each other, plots begin and end at the same place: an epoch stands under the same epoch.
      let sides = insets.reduce(Insets()) { $0.union(Insets(left: $1.left, right: $1.right)) }
      insets = insets.map { $0.union(sides) }
    }
    var top = frame.y + legendHeight(within: frame.width, on: canvas)
    for (row, insets) in zip(rows, insets) {
      let bodies = row.figures.indices.enumerated().map { column, _ in
        Rectangle(
          x: frame.x + Double(column) * (width + Style.panelGap), y: top + row.headerHeight, width: width,
          height: row.bodyHeight)
      }
      for ((figure, header), body) in zip(zip(row.figures, row.headers), bodies) {
        header.draw(on: canvas, at: Point(body.x, top))
        figure.drawBody(on: canvas, in: body, atLeast: insets)
      }
      top += row.headerHeight + row.bodyHeight + Style.panelGap
    }
  }

  private func legendHeight(within width: Double, on canvas: Canvas) -> Double {
    legend.map { $0.rows(within: width, on: canvas).size.height + 14 } ?? 0
  }

  func columnWidth(within width: Double, of columns: Int) -> Double {
    (width - Double(columns - 1) * Style.panelGap) / Double(columns)
  }

  private func rows(within width: Double, on canvas: Canvas) -> [Row] {
    let width = columnWidth(within: width, of: columns)
    return stride(from: 0, to: figures.count, by: columns).map { start in
      let row = figures[start..<min(start + columns, figures.count)]
      let headers = row.map { Header($0, isPanel: true, without: notes, width: width, on: canvas) }
      return Row(
        figures: row, headers: headers, headerHeight: headers.map(\.height).max() ?? 0,
        bodyHeight: row.map { $0.bodyHeight(asPanelOf: width, on: canvas) }.max() ?? 0)
    }
  }
}

extension Figure {
  fileprivate var withoutLegend: Figure {
    guard case .plot(var plot) = content else { return self }
    plot.showsLegend = false
    return Figure(title, width: width, height: givenHeight, content: .plot(plot))
  }
}
