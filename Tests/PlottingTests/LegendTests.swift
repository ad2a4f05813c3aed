import Foundation
import Testing

@testable import Plotting

@Suite struct LegendTests {
  private let frame = Rectangle(x: 0, y: 0, width: 600, height: 350)

  private func layout(_ marks: [any Mark]) throws -> PlotLayout {
    let canvas = Canvas(Surface(width: 1, height: 1))
    return try #require(Plot(x: Axis("x"), y: Axis("y"), marks: marks).layout(in: frame, on: canvas))
  }

  @Test func goesIntoTheEmptyCorner() throws {
    let rising = try layout([Line("rising", y: (0..<50).map { $0 * $0 })])
    let legend = try #require(rising.legend)
    #expect(legend.corner.x < rising.area.frame.center.x && legend.corner.y < rising.area.frame.center.y)

    let falling = try layout([Line("falling", y: (0..<50).map { -$0 * $0 }), Rule(y: 0)])
    let other = try #require(falling.legend)
    #expect(other.corner.x < falling.area.frame.center.x && other.corner.y > falling.area.frame.center.y)
  }

  @Test func goesAboveAPlotFullOfData() throws {
    let noise = (0..<2_000).map { Double(($0 * 7919) % 1_000) }
    let full = try layout([Scatter("noise", x: noise, y: (0..<2_000).map { Double(($0 * 104_729) % 997) })])
    let legend = try #require(full.legend)
    #expect(legend.corner.y + legend.arrangement.size.height < full.area.frame.y)
  }

  @Test func neverHidesData() throws {
    for seed in 1...12 {
      let y = (0..<60).map { sin(Double($0) * 0.13 * Double(seed)) * Double($0 % (seed + 3)) }
      let marks: [any Mark] = [
        Line("first of two", y: y), Scatter("second", x: 0..<60, y: y.map { $0 * 0.3 }),
      ]
      let layout = try layout(marks)
      let area = layout.area.frame
      let legend = try #require(layout.legend)
      let ink = InkMap(
        of: marks, size: Size(width: area.width, height: area.height), xDomain: layout.area.xDomain,
        yDomain: layout.area.yDomain)
      let box = Rectangle(
        x: legend.corner.x - area.x, y: legend.corner.y - area.y, width: legend.arrangement.size.width,
        height: legend.arrangement.size.height)
      #expect(ink.ink(in: box) == 0, "seed \(seed)")
    }
  }

  @Test func isMissingWithoutNames() throws {
    #expect(try layout([Line(y: [1, 2]), Rule(y: 1, label: "one")]).legend == nil)
  }

  @Test func labelsOfNearLandmarksDoNotOverlap() throws {
    let marks: [any Mark] =
      [Line(y: [0.0, 10])]
      + [1, 1.1, 1.2, 9.9].map { Rule(y: $0, label: "landmark at \($0)") }
      + [0.5, 0.51, 0.52].map { Rule(x: $0, label: "landmark at \($0)") }
    let boxes = try layout(marks).edgeLabels.boxes(around: try layout(marks).area.frame)
    #expect(boxes.count == 7)
    for (index, box) in boxes.enumerated() {
      #expect(box.x >= frame.x && box.right <= frame.right + 0.01)
      for other in boxes[(index + 1)...] {
        let apart =
          box.right <= other.x || other.right <= box.x || box.bottom <= other.y + 0.01
          || other.bottom <= box.y + 0.01
        #expect(apart, "\(box) and \(other)")
      }
    }
  }
}
