import TestSupport
import Testing

@testable import Plotting

/// Where one line lies over another, both are seen.
@Suite struct CoveringTests {
  private func widths(_ lines: [Line], y: Axis = Axis()) -> [Double] {
    Plot(x: Axis(), y: y, marks: lines).marks.compactMap { ($0 as? Line)?.width }
  }
  private let rise = (0..<100).map(Double.init)

  @Test("What lies wholly under others is wider than they, layer by layer")
  func layers() {
    #expect(widths([Line("a", y: rise), Line("b", y: rise)]) == [3.75, 1.75])
    #expect(
      widths([Line("a", y: rise), Line("b", y: rise), Line("c", y: rise)]) == [5.75, 3.75, 1.75])
    let coarse = Line("b", x: [0, 99], y: [0, 99])
    #expect(widths([Line("a", y: rise), coarse]) == [3.75, 1.75], "However many points each has")
    let powers = rise.map { $0 + 1 }
    #expect(
      widths([Line("a", x: rise, y: powers), Line("b", x: rise, y: powers)], y: Axis(scale: .logarithmic))
        == [3.75, 1.75])
  }

  @Test("Lines that cross, run beside each other, are dashed or of one colour stay as they are")
  func others() {
    let lines: [Line] = [
      Line("b", y: rise.reversed()), Line("b", y: rise.map { $0 + 2 }), Line("b", y: rise, dashed: true),
      Line("b", y: rise, color: .real), Line("b", x: rise.map { 50 - abs($0 - 50) }, y: rise),
      Line("b", y: rise.map { Int($0) % 10 < 5 ? $0 : $0 + 9 }), Line("b", y: [Double.nan]),
      Line("b", y: [Double]()),
    ]
    for line in lines {
      #expect(widths([Line("a", y: rise, color: .real), line]) == [1.75, 1.75], "\(line)")
    }
  }

  @Test("What has no name, or was made thinner than what lies over it, stays as it is")
  func byIntention() {
    #expect(widths([Line("a", y: rise, width: 1), Line("b", y: rise, width: 3)]) == [1, 3])
    #expect(widths([Line(y: rise), Line("b", y: rise)]) == [1.75, 1.75])
  }

  @Test("A quarter of the way hides, less does not")
  func share() {
    func leaving(_ place: Double) -> Line { Line("b", y: rise.map { $0 < place ? $0 : 99 - $0 / 99 }) }
    #expect(widths([Line("a", y: rise), leaving(30)]) == [3.75, 1.75])
    #expect(widths([Line("a", y: rise), leaving(20)]) == [1.75, 1.75])
  }

  @Test("The hidden line is seen on both sides of the one over it")
  func seen() throws {
    let figure = Figure("f", width: 300, height: 200) {
      Line("under", y: [0.0, 0, 0], color: .generated)
      Line("over", y: [0.0, 0, 0], color: .neutral)
    }
    let amber = try Picture(png: figure.png(scale: 2)).pixels.count { ($0 >> 16 & 0xFF) > ($0 & 0xFF) + 80 }
    #expect(amber > 500)
  }
}
