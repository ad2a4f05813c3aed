import Testing

@testable import Plotting

@Suite struct FigureTests {
  @Test func listsMarksWithLoopsAndConditions() {
    let more = [Line("c", y: [1]), Line("d", y: [2])]
    let figure = Figure("marks") {
      Line("a", y: [1, 2])
      if more.isEmpty { Line("never", y: [0]) }
      if more.count == 2 { Scatter("b", x: [1], y: [2]) } else { Line("never", y: [0]) }
      more
      for name in ["e", "f"] { Line(name, y: [3]) }
      Rule(y: 1)
    }
    #expect(figure.marks.map(\.name) == ["a", "b", "c", "d", "e", "f", nil])
  }

  @Test func givesColoursThatNoOtherMarkHas() {
    let figure = Figure("colours") {
      Line("first", y: [1])
      Line("real", y: [1], color: .real)
      Line("second", y: [1])
    }
    let colors = figure.marks.compactMap(\.color)
    #expect(colors.count == 3 && Set(colors).count == 3)
    #expect(colors[1] == .real)
  }

  @Test func csvIsTidy() {
    let figure = Figure("a") {
      Line("loss, smoothed", x: [1, 2], y: [Float(0.1), .nan], smoothing: 2)
      Band("range", x: [1], lower: [0.25], upper: [0.5])
      Rule(y: 1.5, label: "the \"landmark\"")
    }
    #expect(
      figure.csv == """
        series,x,y,lower,upper
        "loss, smoothed",1,0.1,,
        "loss, smoothed",2,NaN,,
        range,1,,0.25,0.5
        "the ""landmark""\",,1.5,,

        """)
  }

  @Test("What is true of all panels is said once, what is not by the panel itself")
  func sharedNotes() {
    func panel(_ smoothing: Int?) -> Figure {
      Figure("p") { Line(y: 1...40, smoothing: smoothing) }
    }
    let same = Figure("f", columns: 2, panels: [panel(3), panel(3)])
    #expect(same.notes == panel(3).notes && same.notes.count == 1)
    let different = Figure("f", columns: 2, panels: [panel(3), panel(nil)])
    #expect(different.notes.isEmpty)
    let canvas = Canvas(Surface(width: 1, height: 1))
    func headers(_ figure: Figure) -> Double {
      guard case .panels(let panels) = figure.content else { return .nan }
      let bodies = panels.figures[0].bodyHeight(asPanelOf: 320, on: canvas)
      return panels.height(within: 320 * 2 + Style.panelGap, on: canvas) - bodies
    }
    #expect(headers(different) - headers(same) > Style.note.size)
  }

  @Test func csvNamesPanels() {
    let panels = Figure(
      "p", columns: 2,
      panels: [Figure("left") { Line(y: [1]) }, Figure("") { Scatter(x: [2], y: [3]) }])
    #expect(panels.csv == "panel,x,y\nleft,0,1\n2,2,3\n")
  }

  @Test func csvOfPicturesHasARowEach() {
    let figure = Figure("p") { ImageGrid(images: [[0, 1, 0.5, 1], [1, 1, 1, 0]], width: 2, height: 2) }
    #expect(figure.csv == "image,1x1,1x2,2x1,2x2\n1,0,1,0.5,1\n2,1,1,1,0\n")
  }

  @Test func alternativeTextTellsWhatThereIsToSee() {
    let figure = Figure("Losses", x: Axis("step"), y: Axis("loss", unit: "nats", scale: .logarithmic)) {
      Line("discriminator", y: [1.386, 0.9, 0.62])
      Line("generator", y: [0.7, 3, 2])
      Rule(y: 1.386, label: "2 log 2")
    }
    #expect(
      figure.alternativeText
        == "Line plot “Losses”, loss (nats) on a logarithmic scale against step: "
        + "discriminator from 1.39 to 0.62; generator from 0.7 to 2, lowest 0.7, highest 3; "
        + "landmark “2 log 2” at y = 1.39.")
  }

  @Test func alternativeTextOfOtherFigures() {
    let dots = Figure("Dots") { Scatter("real", x: [1, 2], y: [5, 5]) }
    #expect(dots.alternativeText == "Scatter plot “Dots”: real, 2 points, x from 1 to 2, y at 5.")
    let digits = Figure("") { ImageGrid(images: [[0], [1], [0]], width: 1, height: 1, columns: 2) }
    #expect(digits.alternativeText == "Pictures: 3 pictures of 1 × 1 pixels, in 2 rows of 2.")
    let both = Figure("Both", columns: 2, panels: [dots, digits])
    #expect(
      both.alternativeText
        == "Figure “Both” of 2 panels. \(dots.alternativeText) \(digits.alternativeText)")
  }

  @Test func panelsShareAxesOnDemand() throws {
    let panels = [Figure("a") { Line(y: [0, 1]) }, Figure("b") { Line(y: [5, 9, 7]) }]
    func ranges(_ sharing: SharedAxes) throws -> [[ClosedRange<Double>]] {
      guard case .panels(let panels) = Figure("", columns: 2, panels: panels, sharing: sharing).content
      else { return [] }
      return try panels.figures.map { figure in
        guard case .plot(let plot) = figure.content else { return [] }
        return [try #require(plot.xDomain).range, try #require(plot.yDomain).range]
      }
    }
    let alone = try ranges([])
    #expect(alone[0][0] != alone[1][0] && alone[0][1] != alone[1][1])
    let shared = try ranges([.y])
    #expect(shared[0][0] != shared[1][0] && shared[0][1] == shared[1][1])
    #expect(shared[0][1].contains(0) && shared[0][1].contains(9))
  }

  @Test func widthFollowsTheContent() {
    #expect(Figure("plot") { Line(y: [1]) }.width == 720)
    #expect(Figure("plot", width: 300) { Line(y: [1]) }.width == 300)
    let images = Array(repeating: Array(repeating: Float(0), count: 784), count: 100)
    let grid = Figure("grid") { ImageGrid(images: images, width: 28, height: 28, columns: 20) }
    #expect((600...720).contains(grid.width))
    let sheet = ImageGrid(images: images, width: 28, height: 28, columns: 20).size(within: 684)
    #expect(sheet?.width ?? 0 <= 684)
  }

  @Test func picturesOfWrongSizeAreRefused() async {
    let result = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      _ = ImageGrid(images: [[1, 2, 3]], width: 2, height: 2)
    }
    #expect(words(result).contains("expects 2 × 2 = 4 pixels in each picture, but picture 0 has 3"))
  }

  @Test func picturesStandAlone() async {
    let result = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      _ = Figure("both") {
        ImageGrid(images: [[1]], width: 1, height: 1)
        Line(y: [1])
      }
    }
    #expect(words(result).contains("stands alone in its figure, but “both” has 2 marks"))
  }

  @Test func linesNeedAsManyXAsY() async {
    let result = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      _ = Line(x: [1, 2, 3], y: [1.0, 2])
    }
    #expect(words(result).contains("Line needs one y for every x, but got 3 x and 2 y."))
  }

  @Test func logarithmicAxesNeedARangeAboveZero() async {
    let result = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      _ = Axis(scale: .logarithmic, range: 0...1)
    }
    #expect(words(result).contains("A logarithmic axis shows a range above zero, not 0.0...1.0."))
  }

  private func words(_ result: ExitTest.Result?) -> String {
    String(decoding: result?.standardErrorContent ?? [], as: UTF8.self)
  }
}
