import Foundation
import Testing

#if canImport(FoundationXML)
  import FoundationXML
#endif

@testable import Plotting

@Suite struct FileTests {
  private let figure = Figure("Losses < 1 & “more”", width: 320, height: 340, x: Axis("step")) {
    Line("discriminator", y: (0..<300).map { sin(Double($0)) }, color: .discriminator, smoothing: 9)
    Scatter("generator", x: [10, 50], y: [0.5, 1], color: .generator)
  }

  @Test func pngHasTwoPixelsAPoint() throws {
    let png = try figure.png()
    #expect(png.prefix(8) == [137, 80, 78, 71, 13, 10, 26, 10])
    func number(at index: Int) -> Int { png[index..<index + 4].reduce(0) { $0 << 8 | Int($1) } }
    #expect(number(at: 16) == 640 && number(at: 20) == 680)
    #expect(try figure.png(scale: 1).count < png.count)
  }

  @Test func theSameFigureHasTheSameBytes() throws {
    #expect(try figure.png() == figure.png())
    let svg = try figure.svg()
    _ = try Figure("another") { Line(y: [1, 2, 3]) }.svg()
    #expect(try figure.svg() == svg)
  }

  @Test func svgIsWellFormedAndDescribed() throws {
    let svg = try figure.svg()
    #expect(svg.contains("<title>Plot “Losses &lt; 1 &amp; “more””"))
    #expect(svg.contains("role=\"img\""))
    #expect(svg.contains("viewBox=\"0 0 320 340\""))
    let parser = XMLParser(data: Data(svg.utf8))
    #expect(parser.parse())
  }

  @Test func svgPartsOfTwoFiguresHaveDifferentNames() throws {
    func names(_ svg: String) -> Set<Substring> { Set(svg.matches(of: /id="([^"]*)"/).map(\.output.1)) }
    let pictures = [Float(0), 1].map { shade in
      Figure("p") { ImageGrid(images: [[shade]], width: 1, height: 1) }
    }
    let (first, second) = try (names(pictures[0].svg()), names(pictures[1].svg()))
    #expect(!first.isEmpty && first.isDisjoint(with: second))
  }

  @Test func impossibleSizesAreRefusedWithASentence() {
    let poster = Figure("poster", width: 40_000) { Line(y: [1, 2]) }
    #expect(throws: PlottingError.unusableSize(width: 40_000, height: 22_223, scale: 2)) { try poster.png() }
    #expect(throws: PlottingError.self) { try figure.png(scale: 0) }
    #expect(throws: PlottingError.self) { try figure.png(scale: .nan) }
    #expect(
      "\(PlottingError.unusableSize(width: 1, height: 2, scale: 0))".contains("Change the figure's size"))
  }

  @Test func faultsOfCairoAreThrown() {
    #expect(throws: PlottingError.self) { try Canvas(Surface(width: -1, height: 10)).check() }
    let canvas = Canvas(Surface(width: 10, height: 10))
    canvas.stroke([Point(0, 0), Point(1, 1)], color: .real, width: 1, dash: [-1])
    #expect(throws: PlottingError.self) { try canvas.check() }
  }
}
