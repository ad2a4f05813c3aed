import TestSupport
import Testing

@testable import Plotting

@Suite struct FlipbookTests {
  private func frame(_ x: [Double], height: Double = 120) -> Figure {
    Figure("a moment", width: 200, height: height) { Scatter("dots", x: x, y: x, color: .real) }
  }

  private var book: Flipbook {
    Flipbook([("epoch 1", frame([0, 1])), ("epoch 2", frame([5, 9])), ("epoch 10", frame([-3, 4]))])
  }

  @Test func allFramesHaveTheSameAxes() throws {
    let domains = try book.frames.map { frame in
      guard case .plot(let plot) = frame.figure.content else { throw NoPlot() }
      return [plot.xDomain, plot.yDomain]
    }
    #expect(domains[0] == domains[1] && domains[1] == domains[2])
    #expect(domains[0][0]?.range.lowerBound ?? 0 < -3 && domains[0][0]?.range.upperBound ?? 0 > 9)
  }

  private struct NoPlot: Error {}

  /// Without its dots, every frame is the same picture: neither axes nor legend move.
  @Test func nothingButTheDataMoves() throws {
    func wide(_ x: [Double]) -> Figure {
      Figure("a moment", width: 400, height: 300) { Scatter("dots", x: x, y: x, color: .real) }
    }
    let still = Flipbook([("1", wide([2, 8])), ("2", wide([2, 8])), ("3", wide([-3, 9]))])
    let pictures = try still.pngs().map(Picture.init(png:))
    #expect(pictures[0].pixels == pictures[1].pixels)
    // The legend's blue dot stands above the plot, where no frame's data can push it away.
    let top = 0..<(112 * pictures[0].width)
    #expect(pictures[0].pixels[top] == pictures[2].pixels[top])
    #expect(pictures[0].pixels[top].contains { $0 & 0xFFFFFF == 0x0063B1 })
  }

  @Test func framesOfOtherSizesAreRefused() {
    let uneven = Flipbook([("one", frame([1], height: 300)), ("two", frame([1], height: 340))])
    let error = #expect(throws: PlottingError.self) { try uneven.pngs() }
    #expect(
      error?.description.contains("“two” has 200.0 × 340.0 points, the first frame 200.0 × 300.0") == true)
  }

  @Test func dataAndWordsNameTheFrames() {
    #expect(book.csv.hasPrefix("panel,series,x,y\nepoch 1,dots,0,0\n"))
    #expect(book.csv.contains("\nepoch 10,dots,-3,-3\n"))
    #expect(
      book.alternativeText.hasPrefix("Flipbook of 3 frames, from epoch 1 to epoch 10. First: Scatter plot"))
  }

  @Test func theAnimationReusesTheFramesPixels() throws {
    let pngs = try book.pngs()
    let file = AnimatedPNG.joined(pngs)
    let chunks = PNGFile.chunks(of: file)
    let names = chunks.map(\.name)
    #expect(names.first == "IHDR" && names[1] == "acTL" && names.last == "IEND")
    #expect(names.count { $0 == "fcTL" } == 3)
    #expect(Array(chunks[1].data) == [0, 0, 0, 3, 0, 0, 0, 0])
    // Who cannot play it sees the last frame.
    #expect(try Picture(png: file).pixels == Picture(png: pngs[2]).pixels)
    // fcTL and fdAT are numbered in one row, and after its number each fdAT is a frame's own IDAT.
    let numbered = chunks.filter { ["fcTL", "fdAT"].contains($0.name) }
    #expect(numbered.map { $0.data.prefix(4).reduce(0) { $0 << 8 | Int($1) } } == Array(0..<numbered.count))
    let moved = chunks.filter { $0.name == "fdAT" }.map { Array($0.data.dropFirst(4)) }
    #expect(
      moved == pngs.flatMap { PNGFile.chunks(of: $0).filter { $0.name == "IDAT" }.map { Array($0.data) } }
    )
  }

  @Test func checksumIsThatOfPNG() throws {
    #expect(PNGFile.checksum(Array("123456789".utf8)) == 0xCBF4_3926)
    #expect(AnimatedPNG.joined([try frame([1]).png()]).suffix(4) == [0xAE, 0x42, 0x60, 0x82])
  }
}
