import Testing

@testable import Plotting

/// Data that a training run gone wrong, or not yet begun, hands over.
@Suite struct DegenerateDataTests {
  private func sentence(_ y: Axis = Axis(), @MarkBuilder marks: () -> [any Mark]) throws -> String? {
    let figure = Figure("degenerate", width: 200, height: 150, y: y, marks: marks)
    _ = try figure.png()
    _ = try figure.svg()
    guard case .plot(let plot) = figure.content else { return nil }
    #expect(plot.emptiness.map(figure.alternativeText.contains) ?? true)
    return plot.emptiness
  }

  @Test func withoutDataThereIsASentence() throws {
    #expect(try sentence {} == "There is no data to draw.")
    #expect(try sentence { Line("a", y: [Double]()) } == "There is no data to draw.")
    #expect(try sentence { Rule(y: 1, label: "alone") } == "There is no data to draw.")
    #expect(try sentence { Scatter("a", x: [Float](), y: [Float]()) } == "There is no data to draw.")
  }

  @Test func withoutFiniteValuesThereIsASentence() throws {
    let words = "There is nothing to draw: no value is a finite number."
    #expect(try sentence { Line("a", y: [Double.nan, .nan]) } == words)
    #expect(
      try sentence {
        Line("a", y: [Double.infinity, -.infinity])
        Rule(y: 1)
      } == words)
  }

  @Test func withoutPositiveValuesALogarithmicAxisHasASentence() throws {
    let words =
      "There is nothing to draw: a logarithmic axis has no place for zero and negative values."
    #expect(try sentence(Axis(scale: .logarithmic)) { Line("a", y: [0.0, -1, .nan]) } == words)
  }

  @Test func valuesWithoutAPlaceAreCounted() throws {
    let figure = Figure("f", y: Axis(scale: .logarithmic)) {
      Line("a", y: [1, 10, 0, -3, .infinity, .nan, 100.0])
    }
    #expect(figure.notes.count == 2)
    #expect(figure.notes[0].contains("2 values at or below zero"))
    #expect(figure.notes[1].contains("1 value too large"))
  }

  @Test(
    arguments: [
      [Double(2)], [0.5, 0.5, 0.5], [0, 0], [-7, -7], [1e-300, 2e-300], [-1e300, 1e300], [1e308, 1],
      [Double.leastNonzeroMagnitude, 0], [1e15, 1e15 + 1], [1e6, 1e6 + 1e-7], [3e38, -3e38], [0, 1e-12],
    ] as [[Double]])
  func extremeValuesAreDrawn(values: [Double]) throws {
    for scale in [Axis.Scale.linear, .logarithmic] {
      let figure = Figure("extreme", width: 260, height: 200, y: Axis(scale: scale)) {
        Line("a", y: values)
        Scatter("b", x: values, y: values)
      }
      #expect(try figure.png().count > 1_000)
      guard case .plot(let plot) = figure.content, let domain = plot.yDomain else { continue }
      let ticks = Ticks(domain, count: 5)
      #expect(ticks.major.count >= 1 && ticks.major.count < 20, "\(values) \(scale): \(ticks)")
      #expect(ticks.major.allSatisfy { $0.isFinite })
      #expect(Set(ticks.labels).count == ticks.labels.count, "\(values) \(scale): \(ticks.labels)")
    }
  }

  @Test func aConstantLineLiesInTheMiddle() throws {
    let domain = try #require(Domain(Axis(), showing: [[0.5, 0.5]]))
    #expect(abs(domain.fraction(0.5) - 0.5) < 1e-9)
    #expect(domain.range.upperBound - domain.range.lowerBound > 0.01)
  }

  @Test func longWordsMakeTheFigureGrowInsteadOfBeingCut() throws {
    let long = String(repeating: "minibatch ", count: 30)
    let canvas = Canvas(Surface(width: 1, height: 1))
    let figure = Figure(long, width: 300, height: 200, x: Axis(long), y: Axis(long)) {
      Line(long, y: [1, 2, 1, 2])
      Rule(y: 1.5, label: long)
    }
    let size = figure.size(on: canvas)
    #expect(size.height > 400)
    let header = Header(figure, isPanel: false, width: 264, on: canvas)
    guard case .plot(let plot) = figure.content else { return }
    let body = Rectangle(x: 0, y: 0, width: 264, height: size.height - header.height - 36)
    let area = try #require(plot.layout(in: body, on: canvas)).area.frame
    #expect(area.height >= Style.smallestArea - 1 && area.width > 40)
    #expect(
      canvas.lines(of: long, width: 100, Style.title).allSatisfy { canvas.width(of: $0, Style.title) <= 100 })
    let word = String(repeating: "m", count: 80)
    #expect(canvas.lines(of: word, width: 100, Style.title).joined() == word)
  }

  @Test(
    "A range of a single value has one grey, and one as wide as numbers go has all",
    arguments: [
      0.5...0.5, -1.7e308...1.7e308,
    ])
  func rangesOfGreysAndColours(range: ClosedRange<Double>) throws {
    let pixels: [Float] = [0.5, 0, 1, -.infinity, .infinity, .nan]
    let pictures = Figure("p") { ImageGrid(pixels: pixels, width: 6, height: 1, range: range) }
    #expect(try pictures.png().count > 100)
    let ends = [range.lowerBound, range.upperBound, 0.5, -0.5, 0.25, 0.75]
    let map = Figure("m") { HeatMap("a", on: Grid(x: 0...3, y: 0...2, columns: 3, rows: 2), values: ends) }
    #expect(try map.png().count > 100)
    let isOne = range.lowerBound == range.upperBound
    #expect(range.fraction(range.lowerBound) == (isOne ? 0.5 : 0))
    #expect(range.fraction(range.upperBound) == (isOne ? 0.5 : 1))
  }

  @Test func emptyPanelsAndPicturesAreDrawn() throws {
    #expect(try Figure("none", columns: 3, panels: []).png().count > 100)
    #expect(try Figure("none") { ImageGrid(images: [], width: 28, height: 28) }.png().count > 100)
    #expect(
      try Figure("one", columns: 2, panels: [Figure("") { Line(y: [Double]()) }]).png().count > 100)
  }
}
