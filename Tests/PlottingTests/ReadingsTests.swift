import Foundation
import Testing

@testable import Plotting

@Suite("What can be read off a figure")
struct ReadingsTests {
  private func readings(_ figure: Figure) throws -> Readings { try #require(try figure.readings()) }

  @Test("A line's points come with the axes' places, wide and narrow")
  func line() throws {
    let figure = Figure("Losses", x: Axis("step"), y: Axis("loss", scale: .logarithmic)) {
      Line("discriminator", x: [0, 1, 2], y: [1, .nan, 0.001234567])
      Line("generator", x: [0, 1, 2], y: [3, 2, 1])
    }
    let readings = try readings(figure)
    let plot = readings.plots[0]
    #expect(plot.x == "step" && plot.logarithmic == [false, true])
    #expect(plot.series.map(\.name) == ["discriminator", "generator"])
    #expect(plot.xs == [[0, 2], [0, 1, 2]] && plot.series.map(\.shared) == [0, 1])
    #expect(plot.series[0].y == [1, 0.001235])
    try #require(readings.places.count == 2)
    for place in readings.places.map({ $0[0] }) {
      #expect(place.box.allSatisfy { 0..<1 ~= $0 } && place.box[0] + place.box[2] < 1)
      #expect(place.x[0] < 0 && place.x[1] > 2 && place.y[0] < 0.0013 && place.y[1] > 3)
    }
    #expect(readings.places[0][0].box != readings.places[1][0].box)
  }

  @Test("Of a hundred thousand points as many are left as can be pointed at, the last among them")
  func thinned() throws {
    let y = (0..<100_000).map { sin(Double($0)) }
    let readings = try readings(
      Figure("") {
        Line("a", y: y); Line("b", y: y)
      })
    let plot = readings.plots[0]
    #expect(plot.xs.count == 1 && 200...400 ~= plot.xs[0].count)
    #expect(plot.xs[0].last == 99_999)
    for (x, told) in zip(plot.xs[0], plot.series[1].y ?? []) { #expect(abs(told - y[Int(x)]) < 1e-3) }
    #expect(try JSONEncoder().encode(readings).count < 15_000)
  }

  @Test("Dots, and lines that turn back, are told by both numbers, and of a cloud not all")
  func dots() throws {
    let angles = (0..<5_000).map { Double($0) / 100 }
    let readings = try readings(
      Figure("") {
        Line("spiral", x: angles.map { $0 * cos($0) }, y: angles.map { $0 * sin($0) })
        Scatter("few", x: 0..<3, y: 0..<3)
        Line(x: [0, 1], y: [0, 1])
      })
    let series = readings.plots[0].series
    #expect(series.map(\.name) == ["spiral", "few"], "A nameless line beside named ones guides the eye.")
    #expect(series[0].shared == nil && series[1].shared == 0)
    #expect(100...1_200 ~= (series[0].x?.count ?? 0))
  }

  @Test("Bands and errors tell their ends")
  func ranges() throws {
    let readings = try readings(
      Figure("") {
        Band("band", x: [0, 1], lower: [0, 1], upper: [2, 3])
        ErrorBars("bars", x: [0, 1], y: [1, 2], lower: [0.5, 1], upper: [2, 4])
      })
    let series = readings.plots[0].series
    #expect(series[0].y == nil && series[0].lower == [0, 1] && series[0].upper == [2, 3])
    #expect(series[1].y == [1, 2] && series[1].upper == [2, 4])
  }

  @Test("Panels are told apart; those without numbers are left out, and pictures have none")
  func panels() throws {
    let grid = ImageGrid(pixels: [0, 1, 1, 0], width: 2, height: 2)
    let figure = Figure(
      "", columns: 2,
      panels: [
        Figure("nothing") { Line("a", y: [Double.nan]) }, Figure("digits") { grid },
        Figure("something") { Line("a", y: [1.0, 2]) },
      ])
    let readings = try readings(figure)
    #expect(readings.plots.map(\.title) == ["something"])
    #expect(readings.places.map(\.count) == [1, 1])
    #expect(readings.places[0][0].box[1] > 0.3, "It stands in the second row.")
    #expect(try Figure("") { grid }.readings() == nil)
    #expect(try Figure("") { Rule(y: 1) }.readings() == nil)
  }

  @Test("A line beyond the axes is told as far as they reach")
  func beyond() throws {
    let figure = Figure("", x: Axis(range: 2...4), y: Axis(range: 0...1)) {
      Line("a", x: 0..<10, y: (0..<10).map { Double($0) })
    }
    let plot = try readings(figure).plots[0]
    #expect(plot.xs == [[2, 3, 4]] && plot.series[0].y == [2, 3, 4])
  }
}

@Suite("Sheets of pictures")
struct GreySheetTests {
  @Test("A pixel of a picture is a pixel of the sheet, in few greys")
  func sheet() throws {
    let grid = ImageGrid(
      pixels: [0, 1, 0.5, 1, 1, 0, 0, .nan], count: 2, width: 2, height: 2, columns: 2)
    let png = grid.sheet(shades: 3)
    let header = try #require(PNGFile.chunks(of: png).first { $0.name == "IHDR" }?.data)
    #expect(Array(header) == [0, 0, 0, 4, 0, 0, 0, 2, 4, 0, 0, 0, 0])
    // Rows of four pixels: 0 and 1 are paper (15) and ink (0), one half is in the middle.
    #expect(
      png == PNGFile.signature + PNGFile.chunk("IHDR", Array(header))
        + PNGFile.chunk("IDAT", PNGFile.packed([0, 0xF0, 0x0F, 0, 0x80, 0xF0], level: 9))
        + PNGFile.chunk("IEND", []))
    // With a light line between the two, and nothing beside the last.
    let apart = PNGFile.chunks(of: grid.sheet(shades: 3, gap: 1)).first { $0.name == "IDAT" }
    #expect(
      try #require(apart).data.elementsEqual(
        PNGFile.packed([0, 0xF0, 0xD0, 0xF0, 0, 0x80, 0xDF, 0], level: 9)))
  }
}
