import Notebook
import Testing

@testable import seeds

@Suite("How surely a claim holds")
struct EstimateTests {
  @Test("Verdicts alone say little: forty of forty seeds are credible for a share of 93 %")
  func shares() {
    // Without a failure the bound is the n-th root of 1/20.
    #expect(abs(Estimate.share(40, of: 40).probability - 0.927842) < 1e-5)
    #expect(abs(Estimate.share(20, of: 20).probability - 0.860892) < 1e-5)
    // The 5 % quantile of the beta distribution with 18 and 3.
    #expect(abs(Estimate.share(18, of: 20).probability - 0.717381) < 1e-4)
    #expect(Estimate.share(0, of: 20).probability == 0)
  }

  @Test("A number's distance from its bound says more")
  func tail() {
    let values = [9.0, 10, 11, 10, 9, 11, 10, 10]
    func sure(_ bound: Double) -> Estimate { .tail(of: values.map { Measured($0, above: bound) }) }
    #expect(sure(0).probability > 0.9999 && sure(0).method == "normal tail")
    #expect(abs(sure(10).probability - 0.5) < 1e-9)
    #expect(sure(12).probability < 0.05)
    // The deviation is 0.755929, or 0.801784 with that of the mean: t = 2.494440 with 7 degrees.
    #expect(abs(sure(8).probability - 0.979317) < 1e-4)
  }

  @Test("Between two bounds both tails count; each run may have bounds of its own")
  func both() {
    let values = [9.0, 10, 11, 10, 9, 11, 10, 10]
    let within = Estimate.tail(of: values.map { Measured($0, above: 8, below: 12) })
    #expect(abs(within.probability - (2 * 0.979317 - 1)) < 1e-4)
    let moving = Estimate.tail(of: values.map { Measured($0, above: $0 - 1, below: .infinity) })
    #expect(moving.probability == 1)
  }

  @Test(
    "What is the same with each seed holds or fails for good; what is no number is judged by its verdicts")
  func constants() {
    let same = Estimate.tail(of: Array(repeating: Measured(3, atMost: 3), count: 5))
    #expect(same == Estimate(probability: 1, method: "the same with each seed"))
    #expect(Estimate.tail(of: Array(repeating: Measured(3, below: 3), count: 5)).probability == 0)
    let broken = Estimate.tail(of: [Measured(1.0, below: 3), Measured(.nan, below: 3)])
    #expect(broken.method == "least credible share" && broken.probability < 0.5)
  }

  @Test("Where 99 in 100 seeds lie, and all that were seen")
  func range() throws {
    let range = try #require(Estimate.range(of: [9, 9, 10, 10, 10, 10, 11, 11]))
    // 10 ± 3.499483 · 0.801784
    #expect(abs(range.lowerBound - 7.194171) < 1e-4 && abs(range.upperBound - 12.805829) < 1e-4)
    #expect(Estimate.range(of: [1, 2]) == nil)
  }
}
