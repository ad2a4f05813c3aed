import Foundation
import TestSupport
import Testing

@testable import Plotting

@Suite("Figures for a narrow page")
struct NarrowTests {
  private func curve(_ title: String = "Losses", width: Double? = nil, height: Double? = nil) -> Figure {
    Figure(title, width: width, height: height, x: Axis("step"), y: Axis("loss")) {
      Line("discriminator", x: (0...50).map { $0 * 100 }, y: (0...50).map { sin(Double($0) / 9) })
    }
  }

  private func panels(_ figure: Figure) throws -> Panels {
    guard case .panels(let panels) = figure.content else { throw NoPanels() }
    return panels
  }

  private struct NoPanels: Error {}

  @Test("A figure is as wide as a telephone leaves it, and its letters as large as ever")
  func width() throws {
    let narrow = curve().narrow
    #expect(narrow.width == 340)
    let size = try narrow.measuredSize()
    #expect(size.width == 340 && size.height > 220, "not as flat as the wide one shrunk")
    let texts = [
      Style.title, Style.panelTitle, Style.note, Style.axisLabel, Style.tickLabel, Style.legend,
      Style.landmark,
      Style.sentence,
    ]
    #expect(texts.allSatisfy { $0.size >= 11 })
    #expect(curve(width: 300).narrow.width == 300, "what is narrow stays as it is")
  }

  @Test("It has fewer ticks, and an upright figure keeps its shape")
  func ticks() throws {
    func ticks(_ figure: Figure) throws -> Int {
      guard case .plot(let plot) = figure.content else { return 0 }
      let canvas = Canvas(Surface(width: 1, height: 1))
      let size = figure.size(on: canvas)
      let frame = Rectangle(x: 0, y: 0, width: size.width - 2 * Style.margin, height: size.height)
      return try #require(plot.layout(in: frame, on: canvas)).xTicks.major.count
    }
    #expect(try ticks(curve().narrow) < ticks(curve()))
    #expect(try ticks(curve().narrow) >= 2)
    let square = try curve(width: 480, height: 480).narrow.measuredSize()
    #expect(abs(square.height - 340) < 2)
  }

  @Test("Plots stand below each other, many of them and pictures in pairs")
  func panels() throws {
    let grid = Figure("pictures") { ImageGrid(images: [[0, 1, 1, 0]], width: 2, height: 2) }
    func columns(_ panels: [Figure]) throws -> Int {
      try self.panels(Figure("all", columns: 3, panels: panels).narrow).columns
    }
    #expect(try columns([curve(), curve(), curve()]) == 1)
    #expect(try columns(Array(repeating: curve(), count: 6)) == 2)
    #expect(try columns([grid, grid, grid]) == 2)
    #expect(try columns([grid]) == 1)
  }

  @Test("The data and the words are those of the wide figure")
  func sameData() {
    let figure = Figure("all", columns: 2, panels: [curve("a"), curve("b")], sharing: [.x])
    #expect(figure.narrow.csv == figure.csv)
    #expect(figure.narrow.alternativeText == figure.alternativeText)
  }

  @Test("A legend that all panels share is still said once")
  func legend() throws {
    let wide = Figure("all", columns: 2, panels: [curve("a"), curve("b")])
    let plots = try panels(wide.narrow).figures.compactMap { figure -> Bool? in
      if case .plot(let plot) = figure.content { plot.showsLegend } else { nil }
    }
    #expect(plots == [false, false])
  }

  @Test(
    "However many pictures stand in a row, they fit, and none is left out", arguments: [3, 7, 10, 20, 60])
  func pictures(columns: Int) throws {
    let digits = Array(repeating: Array(repeating: Float(1), count: 784), count: columns)
    let figure = Figure("digits") { ImageGrid(images: digits, width: 28, height: 28, columns: columns) }
    guard case .picture(let mark) = figure.narrow.content else { throw NoPanels() }
    let size = try #require(mark.size(within: 304))
    #expect(size.width > 200 && size.width < 304.001)
    let picture = try Picture(png: figure.narrow.png())
    let row = picture.height - Int(2 * Style.margin + size.height)
    let inked = (0..<picture.width).filter { picture.pixels[row * picture.width + $0] & 0xFF < 160 }
    #expect(abs(Double(inked.max() ?? 0) - 2 * (Style.margin + size.width)) < 6)
  }

  @Test("Frames of a flipbook have one size, also where a title needs a line more")
  func flipbook() throws {
    let book = Flipbook([
      ("1", curve("One")), ("2", curve("A title that needs two lines where there is so little room")),
    ])
    let pictures = try book.narrow.pngs(indexed: true).map(Picture.init(png:))
    #expect(pictures[0].width == 680 && pictures[0].height == pictures[1].height)
  }
}
