import Foundation
import TestSupport
import Testing

@testable import Plotting

/// What fills the plane: heat maps and arrows.
@Suite struct FieldTests {
  private let grid = Grid(x: 0...2, y: 10...40, columns: 2, rows: 3)

  @Test func cellsAreCountedFromTheLowerLeft() {
    #expect(grid.count == 6)
    #expect(grid.centers == [0.5, 15, 1.5, 15, 0.5, 25, 1.5, 25, 0.5, 35, 1.5, 35])
  }

  @Test func heatMapTellsItsData() {
    let map = HeatMap("D(x)", on: grid, values: [0, 0.25, 0.5, 0.75, 1, .nan])
    #expect(map.summary == "D(x) from 0 at x 0.5, y 15 to 1 at x 0.5, y 35")
    #expect(map.note == "Blank cells: not a finite number.")
    #expect(
      Figure("f") { map }.csv
        == "x,y,D(x)\n0.5,15,0\n1.5,15,0.25\n0.5,25,0.5\n1.5,25,0.75\n0.5,35,1\n1.5,35,NaN\n")
    #expect(map.colorScale?.range == 0...1)
    let barless = HeatMap("D", on: grid, values: [0, 1, 0, 0, 0, 0], range: 0...1, showsBar: false)
    #expect(map.name == nil && barless.colorScale == nil && barless.name == "D, 0 to 1")
  }

  @Test func cellsBeyondTheBarAreCounted() {
    let map = HeatMap("D(x)", on: grid, values: [-1, 0, 0.5, 1, 2, 3], range: 0...1)
    #expect(map.note == "3 cells lie beyond the colour bar and have its end's colour.")
  }

  @Test func nothingToShowIsSaid() throws {
    let figure = Figure("f", width: 300) {
      HeatMap("D", on: grid, values: Array(repeating: Double.nan, count: 6))
    }
    #expect(figure.alternativeText.contains("There is no data to draw."))
    #expect(try !figure.png().isEmpty)
  }

  @Test func arrowsTellTheirData() {
    let arrows = Arrows("pull", x: [0, 1], y: [0, 1], dx: [3, 0], dy: [4, 1])
    #expect(arrows.summary == "pull, 2 arrows, on average 1.5 along x and 2.5 along y, the strongest 5")
    #expect(arrows.note == "Arrows: their length goes with the root of the strength; the longest is 5.")
    #expect(Figure("f") { arrows }.csv == "series,x,y,dx,dy\npull,0,0,3,4\npull,1,1,0,1\n")
    #expect(Arrows(x: [0], y: [0], dx: [0], dy: [0]).note == nil)
  }

  /// In Oklab as in the eye: every hundredth of the map is as far from the next as any other of its half.
  @Test(arguments: [ColorMap.amount, .verdict])
  func equalStepsLookEqual(map: ColorMap) {
    let colors = (0...100).map { Oklab(map.color(at: Double($0) / 100)) }
    let steps = zip(colors, colors.dropFirst()).map { a, b in
      let (l, green, blue) = (a.lightness - b.lightness, a.a - b.a, a.b - b.b)
      return (l * l + green * green + blue * blue).squareRoot()
    }
    for half in [steps[..<50], steps[50...]] {
      let (least, greatest) = (half.min() ?? 0, half.max() ?? 0)
      #expect(least > 0.001 && greatest / least < 1.02)
    }
  }

  @Test func colorsSurviveTheWayThroughOklab() {
    for color in Color.cycle {
      let back = Oklab(color).color
      #expect(abs(back.red - color.red) + abs(back.green - color.green) + abs(back.blue - color.blue) < 1e-5)
    }
  }

  @Test func bothVerdictsAreEquallyLight() {
    let ends = [0.0, 1.0].map { Oklab(ColorMap.verdict.color(at: $0)).lightness }
    #expect(abs(ends[0] - ends[1]) < 0.03)
    #expect(Oklab(ColorMap.verdict.color(at: 0.5)).lightness > 0.99)
  }

  @Test func looksLikeTheReference() throws {
    let plane = Grid(x: -3...3, y: -2...2, columns: 60, rows: 40)
    let middles = stride(from: 0, to: plane.centers.count, by: 2).map {
      (plane.centers[$0], plane.centers[$0 + 1])
    }
    let xs = stride(from: -2.5, through: 2.5, by: 1).flatMap { x in [-1.5, -0.5, 0.5, 1.5].map { (x, $0) } }
    let figure = Figure(
      "A saddle and its gradient", width: 480, height: 340, x: Axis("x", range: plane.x),
      y: Axis("y", range: plane.y)
    ) {
      HeatMap(
        "x² − y²", on: plane, values: middles.map { $0 * $0 - $1 * $1 }, range: -6...6, colors: .verdict)
      Scatter("starts", x: xs.map(\.0), y: xs.map(\.1), color: .real)
      Arrows(
        "gradient", x: xs.map(\.0), y: xs.map(\.1), dx: xs.map { 2 * $0.0 }, dy: xs.map { -2 * $0.1 },
        color: .neutral)
    }
    let references = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent(
      "References")
    try expect(figure.png(), looksLike: "saddle", in: references)
  }
}
