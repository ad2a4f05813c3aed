import Foundation
import Testing

@testable import Plotting

@Suite struct LineTests {
  @Test func runningMeanIsCentredToTheEnds() {
    #expect(runningMean([1, 2, 3, 4, 9], reaching: 1) == [1, 2, 3, 16.0 / 3, 9])
    #expect(runningMean([], reaching: 1) == [])
  }

  @Test func runningMeanIsOverNoLessThanHalfItsWindow() {
    let means = runningMean([9, 1, 2, 3, 4, 5, 9], reaching: 3)
    #expect(means[0].isNaN && means[6].isNaN)
    #expect(means[1] == 4 && means[2] == 19.0 / 5 && means[3] == 33.0 / 7)
    #expect(runningMean([0, 1, 2], reaching: 100).allSatisfy { $0.isNaN })
  }

  @Test func runningMeanKeepsGaps() {
    let means = runningMean([1, .nan, 3, .infinity, 8, 4], reaching: 2)
    #expect(means[2] == 4 && means[4] == 6)
    #expect(means[1].isNaN && means[3].isNaN)
  }

  @Test("A spike leaves nothing behind", arguments: [1e17, -1e300])
  func runningMeanForgets(spike: Double) {
    var values = (0..<200).map { sin(Double($0)) }
    values[50] = spike
    let means = runningMean(values, reaching: 7)
    for index in 3..<197 {
      let reach = min(7, index, 199 - index)
      let window = values[index - reach...index + reach]
      let plain = window.reduce(0, +) / Double(window.count)
      #expect(abs(means[index] - plain) <= 1e-12 * max(1, abs(plain)), "\(index)")
    }
  }

  @Test("The window is odd, at most a tenth of the values, and said")
  func window() {
    func line(_ count: Int, _ smoothing: Int) -> Line { Line(y: 0..<count, smoothing: smoothing) }
    #expect(line(5_000, 500).window == 499)
    #expect(line(5_000, 51).window == 51)
    #expect(line(300, 500).window == 29)
    #expect(line(300, 500).note?.contains("mean over 29 neighbouring values") == true)
    for few in [line(20, 25), line(29, 25), line(300, 1), line(300, 0), line(0, 5)] {
      #expect(few.window == nil && few.note == nil)
    }
    #expect(line(300, 500).summary == "line from 7 to 292")
  }

  @Test func thinningKeepsWhatCanBeSeen() {
    let path = (0..<100_000).map { Point(Double($0) / 200, Double(($0 * 7919) % 1_000)) }
    let thin = thinned(path)
    #expect(thin.count <= 4 * 1_001)
    #expect(thin.first == path.first && thin.last == path.last)
    for column in [0, 17, 499] {
      func extremes(_ points: [Point]) -> [Double?] {
        let ys = points.filter { $0.x >= Double(column) && $0.x < Double(column) + 1 }.map(\.y)
        return [ys.min(), ys.max()]
      }
      #expect(extremes(path) == extremes(thin))
    }
    #expect(zip(thin, thin.dropFirst()).allSatisfy { $0.x <= $1.x })
  }

  @Test func aLineThatTurnsBackKeepsItsWay() {
    let path = (0..<5_000).map { Point(Double($0 % 100), Double($0)) }
    #expect(thinned(path) == path)
  }

  /// Looks for ink along a vertical line at `x`.
  private func hasInk(_ marks: [any Mark], at x: Double) throws -> Bool {
    let axis = try #require(Domain(Axis(range: 0...10), showing: [[1]]))
    let map = InkMap(of: marks, size: Size(width: 100, height: 100), xDomain: axis, yDomain: axis)
    return map.ink(in: Rectangle(x: x * 10 - 1, y: 0, width: 2, height: 100)) > 0
  }

  @Test func missingValuesLeaveAGap() throws {
    let line = Line(x: 0...10, y: [5, 5, 5, 5, .nan, 5, 5, 5, 5, 5, 5])
    #expect(try hasInk([line], at: 2))
    #expect(try !hasInk([line], at: 4))
    #expect(try hasInk([line], at: 7))
  }

  @Test func aSinglePointBetweenGapsIsADot() throws {
    let line = Line(x: [1, 3, 5], y: [Double.nan, 5, .infinity])
    #expect(try hasInk([line], at: 3))
    #expect(try !hasInk([line], at: 1.5))
  }

  @Test func takesAnyKindOfNumber() {
    #expect(Line(x: [1, 2], y: [Float(0.5), 1]).yValues == [0.5, 1])
    #expect(Line(y: [3, 4, 5]).xValues == [0, 1, 2])
  }
}
