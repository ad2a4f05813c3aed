import Foundation
import TestSupport
import Testing

@testable import Plotting

/// Streamlines, contours, the complex plane, error bars.
@Suite struct VectorFieldTests {
  private let references = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appendingPathComponent("References")
  private let plane = Grid(x: -2...2, y: -2...2, columns: 40, rows: 40)

  private func middles(_ grid: Grid) -> [(x: Double, y: Double)] { (0..<grid.count).map(grid.middle) }

  private var circles: Streamlines {
    let places = middles(plane)
    return Streamlines("field", on: plane, dx: places.map { -$0.y }, dy: places.map(\.x))
  }

  private let square = PlotArea(
    frame: Rectangle(x: 0, y: 0, width: 400, height: 400),
    xDomain: Domain(Axis(range: -2...2), showing: [[0.5]])!,
    yDomain: Domain(Axis(range: -2...2), showing: [[0.5]])!)

  @Test("Streamlines around a centre are circles about equally far apart, the right way round")
  func streamlinesOfARotation() {
    let lines = circles.lines(in: square)
    #expect(lines.count > 8)
    let middle = Point(200, 200)
    for line in lines {
      let radii = line.map { $0.distance(to: middle) }
      #expect((radii.max() ?? 0) - (radii.min() ?? 0) < 1.5)
      // Counter-clockwise for the reader, whose y points up.
      let turn = (line[0].x - 200) * (line[1].y - 200) - (line[0].y - 200) * (line[1].x - 200)
      #expect(turn < 0)
    }
    for (index, line) in lines.enumerated() {
      for other in lines[..<index] {
        #expect(line.allSatisfy { point in other.allSatisfy { $0.distance(to: point) >= 11 } })
      }
    }
    // No place is further than twice the spacing from a line.
    for x in stride(from: 10.0, to: 400, by: 30) {
      for y in stride(from: 10.0, to: 400, by: 30) {
        #expect(lines.joined().contains { $0.distance(to: Point(x, y)) < 44 })
      }
    }
  }

  @Test func streamlinesTellTheirData() {
    let grid = Grid(x: 0...2, y: 0...1, columns: 2, rows: 1)
    let lines = Streamlines("pull", on: grid, dx: [3, 0], dy: [4, 1])
    #expect(lines.summary == "pull, strength from 1 at x 1.5, y 0.5 to 5 at x 0.5, y 0.5")
    #expect(Figure("f") { lines }.csv == "series,x,y,dx,dy\npull,0.5,0.5,3,4\npull,1.5,0.5,0,1\n")
    #expect(Streamlines(on: grid, dx: [0, 0], dy: [0, 0]).lines(in: square).isEmpty)
    #expect(Streamlines(on: grid, dx: [Double.nan, 1], dy: [0.0, 0]).summary?.contains("strength") == true)
  }

  @Test("A contour of the squared radius lies on its circle, and closes")
  func contoursOfABowl() {
    let contour = Contour("r²", on: plane, values: middles(plane).map { $0.x * $0.x + $0.y * $0.y }, at: [1])
    let segments = contour.segments(at: 1)
    #expect(segments.count > 40)
    var length = 0.0
    for (a, b) in segments {
      for end in [a, b] { #expect(abs((end.x * end.x + end.y * end.y).squareRoot() - 1) < 0.005) }
      length += ((a.x - b.x) * (a.x - b.x) + (a.y - b.y) * (a.y - b.y)).squareRoot()
    }
    #expect(abs(length - 2 * .pi) < 0.02)
    #expect(contour.segments(at: 20).isEmpty)
    #expect(contour.summary == "r² at 1")
  }

  @Test("At a saddle the lines go around the two corners that the middle has cut off")
  func contoursAtASaddle() {
    let grid = Grid(x: 0...2, y: 0...2, columns: 2, rows: 2)
    func ends(_ values: [Double]) -> [[Double]] {
      Contour(on: grid, values: values, at: [0]).segments(at: 0).map { [$0.0.x, $0.0.y, $0.1.x, $0.1.y] }
    }
    // Low: lower left and upper right. The middle is high: each low corner is cut off.
    let high = ends([-1, 3, 3, -1])
    #expect(high.count == 2)
    #expect(high.contains { $0[0] + $0[1] < 2 && $0[2] + $0[3] < 2 })
    // The middle is low: each high corner is cut off, so that a line has ends on both sides of that diagonal.
    let low = ends([-3, 1, 1, -3])
    #expect(low.count == 2 && low.allSatisfy { abs($0[0] - $0[1]) > 0.2 })
    #expect(ends([1, 1, 1, .nan]).isEmpty)
  }

  @Test func equalUnitsMakeCirclesRound() throws {
    let plot = Plot(
      x: Axis("real"), y: Axis("imaginary"), hasEqualUnits: true,
      marks: [UnitCircle(), Scatter(x: [1.4], y: [0.2])])
    let canvas = Canvas(Surface(width: 1, height: 1))
    let layout = try #require(
      plot.layout(in: Rectangle(x: 0, y: 0, width: 500, height: 300), on: canvas))
    let area = layout.area
    let (across, up) = (area.x(1) - area.x(0), area.y(0) - area.y(1))
    #expect(abs(across - up) < 1e-9)
    #expect(area.frame.contains(Point(area.x(1.4), area.y(0.2))))
    #expect(area.y(1) >= area.frame.y && area.y(-1) <= area.frame.bottom)
    for x in layout.xTicks.major {
      #expect(area.x(x) >= area.frame.x - 0.5 && area.x(x) <= area.frame.right + 0.5)
    }
  }

  @Test func errorBarsTellTheirData() {
    let bars = ErrorBars("modes", x: [1, 2], y: [4, .nan], lower: [3, 1], upper: [6.5, 2])
    #expect(bars.summary == "modes 4 (from 3 to 6.5)")
    #expect(Figure("f") { bars }.csv == "series,x,y,lower,upper\nmodes,1,4,3,6.5\nmodes,2,NaN,1,2\n")
  }

  @Test func aGameLooksLikeTheReference() throws {
    let places = middles(plane)
    let spiral = (0...200).map { step in
      let (angle, radius) = (Double(step) / 10, 0.3 + Double(step) / 150)
      return (radius * cos(angle), radius * sin(angle))
    }
    let figure = Figure(
      "Around a centre", width: 460, height: 440, x: Axis("θ"), y: Axis("ψ"), equalUnits: true
    ) {
      circles
      Contour(
        "θ² + ψ² + θψ", on: plane, values: places.map { $0.x * $0.x + $0.y * $0.y + $0.x * $0.y },
        at: [0.5, 2], color: .discriminator)
      Line("path", x: spiral.map(\.0), y: spiral.map(\.1), color: .generator)
    }
    try expect(figure.png(), looksLike: "streamlines", in: references)
  }

  @Test func eigenvaluesLookLikeTheReference() throws {
    let figure = Figure(
      "Eigenvalues and their errors", columns: 2,
      panels: [
        Figure("a step", height: 480, x: Axis("real"), y: Axis("imaginary"), equalUnits: true) {
          UnitCircle("unit circle")
          Scatter("simultaneous", x: [1, 1], y: [0.3, -0.3])
          Scatter("with a penalty", x: [0.8, 0.8], y: [0.2, -0.2])
        },
        Figure("errors", height: 480, x: Axis("seeds"), y: Axis("modes", range: 0...8.5)) {
          ErrorBars("plain", x: [1, 2, 3], y: [4, 5, 3.5], lower: [3, 4.5, 1], upper: [5, 5.5, 6])
          ErrorBars("packed", x: [1.2, 2.2, 3.2], y: [7, 7.5, 8], lower: [6, 7, 7.5], upper: [8, 8, 8])
        },
      ])
    try expect(figure.png(), looksLike: "eigenvalues", in: references)
  }
}
