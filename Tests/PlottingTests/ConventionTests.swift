import TestSupport
import Testing

@testable import Plotting

/// What `docs/figures.md` promises of every figure.
@Suite struct ConventionTests {
  @Test("No colour given in turn is that of a player or of data, or near it", arguments: Ground.allCases)
  func cycle(ground: Ground) {
    for color in Color.cycle {
      #expect(!Meaning.allCases.map(\.color).contains(color))
      for meaning in Meaning.allCases {
        let (a, b) = (Oklab(color.on(ground)), Oklab(meaning.color.on(ground)))
        let (l, x, y) = (a.lightness - b.lightness, a.a - b.a, a.b - b.b)
        #expect((l * l + x * x + y * y).squareRoot() > 0.09, "\(color.on(ground).css) is near \(meaning)")
      }
    }
  }

  @Test func aFigureTellsWhatItsColoursMean() {
    let figure = Figure("f") {
      Line("discriminator", y: [1], color: .discriminator)
      Scatter("real", x: [1], y: [1], color: .real.opacity(0.4))
      Line("k = 2", y: [1])
      Rule(y: 1, label: "generator at equilibrium", color: .generator)
      Line(y: [2], color: .generator)
    }
    let inks = figure.parts.flatMap(\.inks)
    #expect(inks.map(\.name) == ["discriminator", "real", "k = 2", "generator at equilibrium"])
    #expect(inks.map(\.meaning) == [.discriminator, .real, nil, .generator])
    #expect(inks.map(\.isLandmark) == [false, false, false, true])
  }

  @Test("A figure tells which of its axes say nothing")
  func silentAxes() {
    func plot(_ x: Axis, _ y: Axis) -> Figure { Figure("p", x: x, y: y) { Line(y: [1]) } }
    let figure = Figure(
      "f", columns: 2,
      panels: [
        plot(Axis("x"), Axis()), plot(Axis(range: 0...1), Axis(categories: ["a"])),
        Figure("i") { ImageGrid(pixels: [0], width: 1, height: 1) },
      ])
    #expect(figure.parts.map(\.silentAxes) == [["y"], ["x"], []])
    #expect(figure.parts.map(\.title) == ["p", "p", "i"])
  }

  private func layout(_ plot: Plot, _ size: Size) throws -> PlotLayout {
    let canvas = Canvas(Surface(width: 1, height: 1))
    let frame = Rectangle(x: 0, y: 0, width: size.width, height: size.height)
    return try #require(plot.layout(in: frame, on: canvas))
  }

  @Test(
    "An axis has at least three labelled ticks, also where there is little room",
    arguments: [
      (-4.0...5.0, Axis.Scale.linear), (0.93...1.6, .linear), (0.7...12, .logarithmic),
      (3...900, .logarithmic),
      (1e-7...1e2, .logarithmic), (0...10.4, .linear), (0.012...0.019, .linear),
    ])
  func threeTicks(range: ClosedRange<Double>, scale: Axis.Scale) throws {
    for size in [Size(width: 200, height: 150), Size(width: 340, height: 230), Size(width: 700, height: 300)]
    {
      let axis = Axis(scale: scale, range: range)
      let plot = Plot(x: axis, y: axis, marks: [Line(x: [1.1], y: [1.1])])
      let layout = try layout(plot, size)
      #expect(layout.xTicks.labels.count >= 3, "\(size.width)")
      #expect(layout.yTicks.labels.count >= 3, "\(size.width)")
    }
  }

  @Test("Where a unit is equally long on both axes, so is the way between ticks")
  func equalTicks() throws {
    for (x, y) in [(-0.25...1.25, -0.05...1.05), (-5.0...5.0, -5.0...5.0), (-2.4...2.4, -2.4...2.4)] {
      for size in [
        Size(width: 640, height: 440), Size(width: 300, height: 280), Size(width: 460, height: 500),
      ] {
        let plot = Plot(
          x: Axis("x", range: x), y: Axis("y", range: y), hasEqualUnits: true,
          marks: [Line("line", x: [0.1], y: [0.2])])
        let layout = try layout(plot, size)
        let steps = [layout.xTicks, layout.yTicks].map { $0.major[1] - $0.major[0] }
        #expect(abs(steps[0] - steps[1]) < 1e-9, "\(x), \(size): \(steps)")
      }
    }
  }

  @Test("Kinds of things stand on their axis by name, every one, in as many lines as it takes")
  func categories() throws {
    let names = ["batch norm in the generator, also at its end", "dropout", "nothing"]
    let plot = Plot(
      x: Axis("digit", categories: (0...9).map(String.init)), y: Axis(categories: names),
      marks: [ErrorBars("bars", y: [0, 1, 2], x: [1, 2, 3], lower: [0, 1, 2], upper: [2, 3, 4])])
    let layout = try layout(plot, Size(width: 300, height: 300))
    #expect(layout.xTicks.labels == (0...9).map(String.init) && layout.xTicks.minor.isEmpty)
    #expect(layout.yTicks.labels == names && layout.yTicks.minor.isEmpty)
    #expect(layout.yLabels[0].count > 1 && layout.yLabels[0].joined(separator: " ") == names[0])
    #expect(layout.area.frame.width > 100)
  }

  @Test("Few values have a dot each, many have none")
  func dots() throws {
    func ink(_ count: Int, width: Double) throws -> Int {
      let figure = Figure("f", width: 400, y: Axis(range: 0...1)) {
        Line(x: 0..<count, y: (0..<count).map { _ in 0.5 }, color: .generated, width: width)
      }
      return try Picture(png: figure.png(scale: 2)).pixels.count { ($0 >> 16 & 0xFF) > ($0 & 0xFF) + 80 }
    }
    let (few, many) = (try ink(11, width: 1.75), try ink(12, width: 1.75))
    #expect(few - many > 9 * 40, "\(few), \(many)")
  }

  @Test("Pictures fill their column, whatever their number of pixels, and large pixels are alike")
  func fill() {
    for (width, columns) in [(28, 4), (28, 10), (5, 8), (8, 3)] {
      let grid = ImageGrid(
        pixels: Array(repeating: 0, count: width * width * columns * 2), width: width, height: width,
        columns: columns, range: 0...1)
      for room in [160.0, 213, 300] where Double(columns) * 96 > room {
        let size = grid.size(within: room) ?? Size(width: 0, height: 0)
        let cells = (size.width * 2 - 2 + 4) / Double(columns) - 4
        let isLarge = cells >= Double(4 * width)
        let left = Double(columns * (isLarge ? width : 1)) / 2
        #expect(size.width <= room && size.width > room - left - 0.01, "\(width), \(room): \(size)")
        #expect(!isLarge || cells.truncatingRemainder(dividingBy: Double(width)) == 0, "\(cells)")
      }
    }
    let small = ImageGrid(pixels: Array(repeating: 0, count: 784), width: 28, height: 28)
    #expect((small.size(within: 700)?.width ?? 0) < 100, "No picture is larger than it is good for.")
  }

  @Test("A white picture is seen by its edge, and each pixel keeps its share")
  func whitePicture() throws {
    let figure = Figure("") { ImageGrid(pixels: [0, 0, 0, 1], width: 2, height: 2, columns: 1) }
    let pixels = try Picture(png: figure.png(scale: 2)).pixels.map { $0 & 0xFFFFFF }
    #expect(pixels.count { $0 == 0xE3E3E3 } > 600)
    #expect(abs(pixels.count { $0 == 0 } - 98 * 98) < 400)
  }

  @Test("In the last row of panels at most one place is empty for each other row", arguments: 1...12, 1...6)
  func rows(count: Int, columns: Int) {
    let panels = Panels((1...count).map { Figure("\($0)") { Line(y: [1]) } }, columns: columns)
    let rows = (count + panels.columns - 1) / panels.columns
    #expect(panels.columns <= columns && rows == (count + columns - 1) / columns)
    #expect(rows * panels.columns - count < rows)
  }

  @Test("What a legend says for all panels stands above all, also where one has more to tell")
  func legends() {
    func panel(_ names: [String]) -> Figure {
      Figure("p") { for name in names { Line(name, y: [1, 2], color: name == "b" ? .real : .neutral) } }
    }
    func own(_ figures: [Figure]) -> [Bool] {
      Panels(figures, columns: 2).figures.map { figure in
        if case .plot(let plot) = figure.content { plot.showsLegend } else { false }
      }
    }
    #expect(own([panel(["a", "b"]), panel(["b"])]) == [false, false])
    #expect(own([panel(["a", "b"]), panel(["c"])]) == [true, true])
    #expect(own([panel(["a", "b"]), panel([])]) == [true, true])
  }

  @Test("Arrows of all panels have one scale, told in one note")
  func arrows() {
    func panel(_ strength: Double) -> Figure {
      Figure("p") { Arrows("pull", x: [0], y: [0], dx: [strength], dy: [0], strongest: 4) }
    }
    let figure = Figure("f", columns: 2, panels: [panel(4), panel(0.04)])
    #expect(figure.notes == ["Arrows: their length goes with the root of the strength; the longest is 4."])
  }

  @Test("Letters of a figure have the apostrophes of print")
  func apostrophes() throws {
    func png(_ title: String) throws -> [UInt8] { try Figure(title, width: 300) { Line(y: [1, 2]) }.png() }
    #expect(try png("the generator's loss") == png("the generator’s loss"))
  }

  @Test("A rim makes dots stand out from any tint", arguments: Ground.allCases)
  func rims(ground: Ground) throws {
    for fraction in [0.0, 0.5, 1] {
      let tint = ColorMap.verdict.color(at: fraction).on(ground)
      #expect(Color.ink.on(ground).contrast(with: tint) >= 3)
    }
    func dark(_ rimmed: Bool) throws -> Int {
      let figure = Figure("", width: 300, x: Axis(range: 0...1), y: Axis(range: 0...1)) {
        Scatter(x: [0.5], y: [0.5], color: .generated, radius: 8, opacity: 1, rimmed: rimmed)
      }
      return try Picture(png: figure.png(scale: 2)).pixels.count { $0 >> 16 & 0xFF < 0x50 }
    }
    #expect(try dark(true) - dark(false) > 20)
  }
}
