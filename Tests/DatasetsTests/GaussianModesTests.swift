import Datasets
import Foundation
import Neural
import Testing

struct GaussianModesTests {
  @Test func ringLiesOnTheCircle() {
    let ring = GaussianModes.ring()
    #expect(ring.centers.count == 8 && ring.deviation == 0.01)
    for (mode, center) in ring.centers.enumerated() {
      let next = ring.centers[(mode + 1) % 8]
      #expect(abs(hypot(center.x, center.y) - 1) < 1e-6)
      #expect(abs(hypot(center.x - next.x, center.y - next.y) - 0.76537) < 1e-5)
    }
    #expect(GaussianModes.ring(of: 3, radius: 2).centers.map(\.x)[0] == 2)
  }

  @Test func gridIsCentred() {
    let grid = GaussianModes.grid()
    #expect(grid.centers.count == 25 && grid.deviation == 0.05)
    let places: [Float] = [-4, -2, 0, 2, 4]
    #expect(grid.centers.map(\.x) == places + places + places + places + places)
    #expect(grid.centers.map(\.y) == places.flatMap { Array(repeating: $0, count: 5) })
    #expect(GaussianModes.grid(side: 2, spacing: 3).centers.map(\.x) == [-1.5, 1.5, -1.5, 1.5])
  }

  @Test func pointsFallOnAllModesWithTheirDeviation() {
    let ring = GaussianModes.ring(deviation: 0.02)
    let points = ring.points(80_000, Random(seed: 3))
    let values = points.values
    var (counts, squares) = (Array(repeating: 0, count: 8), 0.0)
    for row in stride(from: 0, to: values.count, by: 2) {
      let distances = ring.centers.map { hypot(values[row] - $0.x, values[row + 1] - $0.y) }
      let mode = distances.indices.min { distances[$0] < distances[$1] } ?? 0
      counts[mode] += 1
      squares += Double(distances[mode] * distances[mode])
    }
    // Binomial: four standard errors of 10,000. Along two axes: twice the variance.
    #expect(counts.allSatisfy { abs($0 - 10_000) < 4 * 94 })
    #expect(abs((squares / 160_000).squareRoot() - 0.02) < 2e-4)
  }

  @Test func sameSeedSamePoints() {
    let sets = [3, 3, 4].map { GaussianModes.grid().points(10, Random(seed: $0)).values }
    #expect(sets[0] == sets[1])
    #expect(sets[0] != sets[2])
  }

  @Test func modesWithoutAMiddleAreRefused() async {
    let result = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      _ = GaussianModes(centers: [], deviation: 1)
    }
    let words = String(decoding: result?.standardErrorContent ?? [], as: UTF8.self)
    #expect(words.contains("Modes need a middle each and a width; 0 middles and a deviation of 1.0"))
  }
}

struct ModeCountTests {
  private let ring = GaussianModes.ring()

  /// So many points in the middle of each mode.
  private func cloud(_ counts: [Int], elsewhere: [(Float, Float)] = []) -> Tensor {
    let there = zip(ring.centers, counts).flatMap { Array(repeating: ($0.x, $0.y), count: $1) }
    let points = there + elsewhere
    return Tensor([points.count, 2], points.flatMap { [$0.0, $0.1] })
  }

  @Test func countsPointsByMode() {
    let count = ModeCount(cloud([3, 0, 1, 0, 0, 0, 0, 4], elsewhere: [(0, 0), (.nan, 1)]), of: ring)
    #expect(count.counts == [3, 0, 1, 0, 0, 0, 0, 4])
    #expect(count.captured == 3)
    #expect(count.points == 10)
    #expect(count.highQuality == 0.8)
  }

  @Test func highQualityEndsAtThreeDeviations() {
    let modes = GaussianModes(centers: [(0, 0), (10, 0)], deviation: 0.5)
    func captured(_ x: Float, _ y: Float) -> [Int] {
      ModeCount(Tensor([1, 2], [x, y]), of: modes).counts
    }
    #expect(captured(1.5, 0) == [1, 0])
    #expect(captured(1.51, 0) == [0, 0])
    // 1.2, 0.9 lies 1.5 away; 1.5 along both axes is further.
    #expect(captured(1.19, 0.89) == [1, 0])
    #expect(captured(1.4, 1.4) == [0, 0])
    #expect(captured(8.6, 0) == [0, 1])
    #expect(ModeCount(Tensor([1, 2], [1.9, 0]), of: modes, within: 4).counts == [1, 0])
  }

  /// ln(8/k) if k modes share all points, whatever lies elsewhere.
  @Test(arguments: 1...8)
  func reverseDivergenceOfSomeModes(kept: Int) {
    let counts = (0..<8).map { $0 < kept ? 100 : 0 }
    let divergence = ModeCount(cloud(counts, elsewhere: [(5, 5)]), of: ring).reverseKL
    #expect(abs(divergence - log(8 / Double(kept))) < 1e-12)
  }

  @Test func reverseDivergenceOfUnequalShares() {
    let divergence = ModeCount(cloud([2, 1, 1, 1, 1, 1, 1, 0]), of: ring).reverseKL
    #expect(abs(divergence - (0.25 * log(2.0))) < 1e-12)
    #expect(ModeCount(cloud([], elsewhere: [(3, 3)]), of: ring).reverseKL.isNaN)
  }

  /// The ceiling: 1 − e^(−9/2) = 0.988891, with a standard error of 0.0021 at 2,500 points; and by chance a
  /// divergence of (k − 1) / 2n on average.
  @Test(arguments: [GaussianModes.ring(), .grid()])
  func realPointsReachTheCeiling(modes: GaussianModes) {
    let counts = (1...40).map { ModeCount(modes.points(2500, Random(seed: $0)), of: modes) }
    #expect(counts.allSatisfy { $0.captured == modes.centers.count })
    #expect(counts.allSatisfy { abs($0.highQuality - 0.988891) < 4 * 0.0021 })
    func mean(_ value: (ModeCount) -> Double) -> Double { counts.map(value).reduce(0, +) / 40 }
    #expect(abs(mean(\.highQuality) - 0.988891) < 4 * 0.00034)
    let expected = Double(modes.centers.count - 1) / 5000
    #expect(
      abs(mean(\.reverseKL) / expected - 1) < 4 * (2 / Double(modes.centers.count - 1) / 40).squareRoot())
  }

  /// A ring whose last mode lies on its first, but for rounding: its own data cannot reach eight.
  @Test(arguments: [0, 1e-6, -1e-6])
  func endpointIncludedTwice(rounding: Double) {
    let angles = (0..<8).map { (2 * Double.pi + rounding) * Double($0) / 7 }
    let flawed = GaussianModes(
      centers: angles.map { (Float(cos($0)), Float(sin($0))) }, deviation: 0.01)
    let count = ModeCount(flawed.points(2500, Random(seed: 1)), of: flawed)
    #expect(count.captured == 7)
    #expect(abs(count.reverseKL - 0.25 * log(2.0)) < 0.02)
  }

  @Test func whatAreNoPointsIsRefused() async {
    let result = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      _ = ModeCount(Tensor([4, 3], repeating: 0), of: .ring())
    }
    let words = String(decoding: result?.standardErrorContent ?? [], as: UTF8.self)
    #expect(words.contains("Points in the plane have shape n × 2, with at least one row; these have 4 × 3."))
  }
}
