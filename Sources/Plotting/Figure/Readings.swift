import Foundation

/// The numbers of a figure's lines and dots, and where in its picture they lie: for a page that tells them where a
/// reader points.
///
/// They are those of ``Figure/csv``, but no more of them than a reader can point at, and with few digits.
public struct Readings: Sendable, Encodable {
  let plots: [Plot]
  /// For each edition of the picture, where each plot lies in it.
  let places: [[Place]]

  struct Plot: Sendable, Encodable {
    let title: String
    /// What the x axis measures.
    let x: String
    /// Whether x and y are logarithmic.
    let logarithmic: [Bool]
    /// What lines share: the places of their points, in ascending order.
    fileprivate(set) var xs: [[Double]] = []
    fileprivate(set) var series: [Series] = []
  }

  struct Series: Sendable, Encodable {
    let name: String
    /// Which of the plot's ``Plot/xs``; nil for dots, which have their own.
    let shared: Int?
    let x: [Double]?
    let y: [Double]?
    /// The ends of a band or of an error's bar.
    let lower: [Double]?
    let upper: [Double]?
  }

  /// A plot in a picture: left, top, width and height as shares of the picture's, and what the axes span.
  struct Place: Sendable, Encodable {
    let box: [Double]
    let x: [Double]
    let y: [Double]
  }
}

extension Figure {
  /// What can be read off the figure and, if it has one, off its ``narrow`` edition; nil if there is neither line nor
  /// dot in it.
  public func readings() throws(PlottingError) -> Readings? {
    guard marks.contains(where: { $0.readable != nil }) else { return nil }
    var places: [[Readings.Place]] = []
    var plots: [Readings.Plot] = []
    for figure in [self] + (narrow.width < width ? [narrow] : []) {
      let (size, drawn) = try figure.drawnPlots()
      if places.isEmpty {
        let clouds = drawn.flatMap(\.plot.readable).count { !$0.data.isLine }
        plots = drawn.map { $0.plot.readings($0.title, in: $0.area, dotsEach: 1_200 / max(clouds, 1)) }
      }
      places.append(drawn.map { Readings.Place($0.area, in: size) })
    }
    return plots.contains { !$0.series.isEmpty } ? Readings(plots: plots, places: places) : nil
  }

  /// The plots in the order of drawing, and where they come to lie.
  private func drawnPlots() throws(PlottingError) -> (size: Size, plots: [Canvas.DrawnPlot]) {
    let canvas = Canvas(Surface(width: 1, height: 1))
    let size = size(on: canvas)
    draw(on: canvas, size: size)
    try canvas.check()
    return (size, canvas.plots)
  }
}

extension Readings.Place {
  fileprivate init(_ area: PlotArea, in size: Size) {
    let frame = area.frame
    let shares = [
      frame.x / size.width, frame.y / size.height, frame.width / size.width, frame.height / size.height,
    ]
    box = shares.map { ($0 * 1e4).rounded() / 1e4 }
    x = [area.xDomain.range.lowerBound, area.xDomain.range.upperBound].map { $0.rounded(toDigits: 9) }
    y = [area.yDomain.range.lowerBound, area.yDomain.range.upperBound].map { $0.rounded(toDigits: 9) }
  }
}

extension Plot {
  /// What can be read off: only what has a name, if anything has; a nameless line beside it guides the eye.
  fileprivate var readable: [(name: String?, data: Readable)] {
    let readable = marks.compactMap { mark in mark.readable.map { (name: mark.name, data: $0) } }
    let named = readable.filter { $0.name != nil }
    return named.isEmpty ? readable : named
  }

  fileprivate func readings(_ title: String, in area: PlotArea, dotsEach most: Int) -> Readings.Plot {
    var plot = Readings.Plot(
      title: title, x: x.label ?? "x", logarithmic: [x, y].map { $0.scale == .logarithmic })
    for (name, data) in readable {
      let rows = data.isLine ? data.pointable(in: area) : data.pointable(in: area, atMost: most)
      func column(_ name: String) -> [Double]? {
        data.columns.first { $0.name == name }.map { column in
          rows.map { column.values[$0].rounded(toDigits: 4) }
        }
      }
      let x = rows.map { data.x[$0].rounded(toDigits: data.isLine ? 7 : 4) }
      if data.isLine, !plot.xs.contains(x) { plot.xs.append(x) }
      plot.series.append(
        Readings.Series(
          name: name ?? y.label ?? "y", shared: data.isLine ? plot.xs.firstIndex(of: x) : nil,
          x: data.isLine ? nil : x, y: column("y"), lower: column("lower"), upper: column("upper")))
    }
    return plot
  }
}

/// A mark's data, if there is one value, or a range, for each place on the x axis.
private struct Readable {
  let columns: [Column]
  /// Each x comes once, and in order: at a place on the axis there is one value to tell. Otherwise these are dots.
  let isLine: Bool

  var x: [Double] { columns[0].values }
  /// What stands on the y axis.
  private var y: [Double] { columns[1].values }

  init?(_ columns: [Column]) {
    let names = columns.map(\.name)
    guard names == ["x", "y"] || names == ["x", "lower", "upper"] || names == ["x", "y", "lower", "upper"]
    else {
      return nil
    }
    self.columns = columns
    isLine = zip(columns[0].values, columns[0].values.dropFirst()).allSatisfy { $0 < $1 }
  }

  /// The rows that lie between the axes.
  private func visible(in area: PlotArea) -> [(row: Int, point: Point)] {
    let frame = area.frame.grown(by: 0.5)
    return x.indices.compactMap { row in
      guard columns.allSatisfy({ $0.values[row].isFinite }), let point = area.point(x[row], y[row]),
        isLine ? frame.x...frame.right ~= point.x : frame.contains(point)
      else { return nil }
      return (row, point)
    }
  }

  /// One row in every two points of width, and the last.
  func pointable(in area: PlotArea) -> [Int] {
    let visible = visible(in: area)
    var column = -1.0
    var rows: [Int] = []
    for (row, point) in visible {
      let own = (point.x / 2).rounded(.down)
      if own != column || row == visible.last?.row { rows.append(row) }
      column = own
    }
    return rows
  }

  /// One dot in every square of some size, so that no more are left than wanted.
  func pointable(in area: PlotArea, atMost most: Int) -> [Int] {
    let visible = visible(in: area)
    var side = 3.0
    while true {
      var taken: Set<Point> = []
      let rows = visible.filter {
        taken.insert(Point(($0.point.x / side).rounded(.down), ($0.point.y / side).rounded(.down))).inserted
      }
      if rows.count <= max(most, 20) { return rows.map(\.row) }
      side *= 1.5
    }
  }
}

extension Mark {
  fileprivate var readable: Readable? { size(within: Figure.ordinaryWidth) == nil ? Readable(columns) : nil }
}

extension Double {
  fileprivate func rounded(toDigits digits: Int) -> Double {
    guard self != 0, isFinite else { return self }
    return Double(String(format: "%.\(digits)g", self)) ?? self
  }
}
