@testable import Neural
import Testing

extension NeuralTests {
  /// The one way that work is cut.
  @Suite struct PartsTests {
    /// All totals that a lesson shares out, and those around a unit.
    static let totals =
      [
        0, 1, 2, 15, 16, 17, 31, 32, 33, 50, 64, 96, 99, 100, 101, 128, 240, 256, 384, 784, 1000, 1024, 1200,
        6272,
      ]
      + LessonShapeTests.dense.flatMap { [$0.rows * $0.outputs, $0.inputs * $0.outputs] }

    @Test(arguments: [1, 16])
    func partsLieSideBySide(unit: Int) {
      for total in Self.totals {
        for most in 0...256 {
          let parts = Parts(of: total, atMost: most, unit: unit)
          var end = 0
          var sizes: [Int] = []
          for number in 0..<parts.count {
            let part = parts[number]
            guard part.lowerBound == end, !part.isEmpty, part.lowerBound % unit == 0 else {
              Issue.record(
                "Part \(number) of \(total) by \(most) in units of \(unit) is \(part), after \(end).")
              return
            }
            end = part.upperBound
            sizes.append((part.count + unit - 1) / unit)
          }
          guard end == total, parts.count <= max(most, 1), (sizes.max() ?? 0) - (sizes.min() ?? 0) <= 1 else {
            Issue.record("\(parts.count) parts of \(total) by \(most) end at \(end); their units: \(sizes).")
            return
          }
        }
      }
    }

    @Test func noMorePartsThanAreWorthIt() {
      Engine.use(threads: 64)
      defer { Engine.use(threads: 1) }
      var parts: [Range<Int>] = []
      inParallel(1000, grain: 600) { parts.append($0) }
      #expect(parts == [0..<1000])
    }
  }
}
