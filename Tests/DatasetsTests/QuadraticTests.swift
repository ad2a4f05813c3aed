import Datasets
import Foundation
import Neural
import Testing

struct QuadraticTests {
  private func points(_ pairs: [(Float, Float)]) -> Tensor {
    Tensor([pairs.count, 2], pairs.flatMap { [$0.0, $0.1] })
  }

  @Test func everyPointLiesOnTheParabola() {
    let values = Quadratic.points(1000, Random(seed: 1)).values
    #expect(values.count == 2000)
    for row in stride(from: 0, to: values.count, by: 2) {
      #expect(values[row + 1] == values[row] * values[row] + 5)
      #expect(values[row] >= -5 && values[row] < 5)
    }
  }

  @Test func momentsAreThoseOfTheDistribution() {
    let values = Quadratic.points(100_000, Random(seed: 2)).values.map(Double.init)
    let x = stride(from: 0, to: values.count, by: 2).map { values[$0] }
    let y = stride(from: 1, to: values.count, by: 2).map { values[$0] }
    func mean(_ values: [Double]) -> Double { values.reduce(0, +) / Double(values.count) }
    // Within four standard errors.
    #expect(abs(mean(x)) < 0.037)
    #expect(abs(mean(x.map { $0 * $0 }) - 25 / 3.0) < 0.095)
    #expect(abs(mean(y) - 40 / 3.0) < 0.095)
    #expect(abs(mean(y.map { ($0 - 40 / 3.0) * ($0 - 40 / 3.0) }) - 500 / 9.0) < 0.7)
  }

  @Test func sameSeedSamePoints() {
    let sets = [3, 3, 4].map { Quadratic.points(10, Random(seed: $0)).values }
    #expect(sets[0] == sets[1])
    #expect(sets[0] != sets[2])
  }

  @Test func minibatchesCutOnceStayInOrder() {
    let data = Quadratic.points(1000, Random(seed: 1))
    let minibatches = Array(Minibatches(data, size: 32, shuffledBy: Random(seed: 2)))
    #expect(minibatches.map { $0.shape[0] } == Array(repeating: 32, count: 31) + [8])
    let passes = (1...2).map { _ in minibatches.flatMap(\.values) }
    #expect(passes[0] == passes[1])
    #expect(passes[0] != data.values)
    #expect(passes[0].sorted() == data.values.sorted())
  }

  @Test func residualIsMeasuredUprightFromTheCurve() {
    // At x = 0, 1, 2 the curve is at 5, 6, 9.
    #expect(Quadratic.medianResidual(points([(0, 5), (1, 6), (-2, 9)])) == 0)
    #expect(Quadratic.medianResidual(points([(0, 8), (1, 5), (2, 9)])) == 1)
    #expect(Quadratic.medianResidual(points([(0, 8), (1, 5)])) == 2)
    #expect(Quadratic.medianResidual(points([(3, 10)])) == 4)
  }

  @Test func coverageCountsBinsThatHoldEnough() {
    // 4,000 points at the middle of every bin; of every other one; and all in one.
    let middles = (0..<20).map { Float($0) / 2 - 4.75 }
    func cloud(_ xs: [Float]) -> Tensor { points((0..<4000).map { (xs[$0 % xs.count], 0) }) }
    #expect(Quadratic.coverage(cloud(middles)) == 20)
    #expect(Quadratic.coverage(cloud(stride(from: 0, to: 20, by: 2).map { middles[$0] })) == 10)
    #expect(Quadratic.coverage(cloud([0.25])) == 1)
    #expect(Quadratic.coverage(cloud([-5.01, 5, 7, .nan])) == 0)
    #expect(Quadratic.coverage(cloud([-5, 4.99])) == 2)
    // The last number below 5: 5 more of it is rounded to 10.
    #expect(Quadratic.coverage(cloud([Float(5).nextDown])) == 1)
  }

  @Test(arguments: [(19, 1), (20, 2)])
  func twentyOfFourThousandAreEnough(there count: Int, covered: Int) {
    let xs = Array(repeating: Float(2.1), count: count) + Array(repeating: 0.1, count: 4000 - count)
    #expect(Quadratic.coverage(points(xs.map { ($0, 0) })) == covered)
  }

  @Test func whatAreNoPointsIsRefused() async {
    let result = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      _ = Quadratic.coverage(Tensor([4, 3], repeating: 0))
    }
    let words = String(decoding: result?.standardErrorContent ?? [], as: UTF8.self)
    #expect(words.contains("Points in the plane have shape n × 2, with at least one row; these have 4 × 3."))
  }
}

struct SlicedWassersteinTests {
  private let cloud = Random(seed: 5).normal([500, 2])

  @Test func nothingFromItself() {
    #expect(SlicedWasserstein(from: cloud)(cloud) == 0)
    let shuffled = cloud.rows(at: Random(seed: 6).permutation(500))
    #expect(SlicedWasserstein(from: cloud)(shuffled) == 0)
  }

  @Test func alongOneDirectionItIsTheDistanceOfSortedNumbers() {
    let a = Tensor([3, 2], [0, 9, 4, 9, 1, 9])
    let b = Tensor([3, 2], [2, -9, 3, -9, 7, -9])
    // 0, 1, 4 against 2, 3, 7: in the first direction, x, y does not matter.
    #expect(SlicedWasserstein(from: a, directions: 1)(b) == 7 / Float(3))
  }

  @Test func aShiftIsSeenAsItsLengthFromEachSide() {
    let shifted = cloud + Tensor([2], [3, 4])
    // The mean of |5 cos φ| over all directions is 10 / π.
    #expect(abs(SlicedWasserstein(from: cloud, directions: 400)(shifted) - 10 / Float.pi) < 1e-3)
    #expect(abs(SlicedWasserstein(from: cloud)(shifted) - 10 / Float.pi) < 0.02)
  }

  @Test func doesNotMatterFromWhich() {
    let other = Random(seed: 7).normal([500, 2], deviation: 3)
    let (there, back) = (SlicedWasserstein(from: cloud)(other), SlicedWasserstein(from: other)(cloud))
    #expect(abs(there - back) < 1e-5 && there > 1)
  }

  @Test func twoSamplesOfTheParabolaAreNear() {
    let samples = [1, 2].map { Quadratic.points(4000, Random(seed: $0)) }
    let distance = SlicedWasserstein(from: samples[0])(samples[1])
    #expect(distance > 0 && distance < 0.3)
  }

  @Test func cloudsOfOtherSizeAreRefused() async {
    let result = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      _ = SlicedWasserstein(from: Tensor([4, 2], repeating: 0))(Tensor([3, 2], repeating: 0))
    }
    let words = String(decoding: result?.standardErrorContent ?? [], as: UTF8.self)
    #expect(words.contains("the reference has 4, this one has shape 3 × 2"))
  }
}
