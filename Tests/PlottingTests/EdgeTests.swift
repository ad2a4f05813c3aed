import Plotting
import TestSupport
import Testing

/// Marks on the end of an axis.
@Suite struct EdgeTests {
  @Test(
    "A dot on the end of an axis is as large as any, one beyond is not drawn",
    arguments: [(0.0, 0.5, 1.0), (1, 1, 1), (0, 0, 1), (-0.01, 0.5, 0), (0.5, 1.02, 0)])
  func dots(x: Double, y: Double, share: Double) throws {
    func ink(_ x: Double, _ y: Double) throws -> Int {
      let figure = Figure("Dots", width: 400, x: Axis(range: 0...1), y: Axis(range: 0...1)) {
        Scatter(x: [x], y: [y], color: .generated, radius: 6, opacity: 1)
      }
      return try Picture(png: figure.png(scale: 2)).pixels.count { ($0 >> 16 & 0xFF) > ($0 & 0xFF) + 80 }
    }
    let whole = try ink(0.5, 0.5)
    #expect(whole > 400)
    #expect(abs(Double(try ink(x, y)) - share * Double(whole)) < 0.05 * Double(whole))
  }
}
