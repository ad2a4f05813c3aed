import Foundation
import Probability
import Testing

struct SampleMeanTests {
  @Test func meanAndStandardError() {
    let sample = SampleMean([2, 4, 4, 6, 9])
    #expect(sample.count == 5 && sample.mean == 5)
    // The squares of the deviations add up to 28: variance 7, over five measurements 1.4.
    #expect(abs(sample.standardError - 1.4.squareRoot()) < 1e-12)
  }

  @Test func whatIsNoNumberIsLeftOut() {
    let sample = SampleMean([1, .nan, 3, .infinity])
    #expect(sample.count == 2 && sample.mean == 2 && sample.standardError == 1)
    #expect(SampleMean([.nan]).count == 0 && SampleMean([]).mean.isNaN)
    let one = SampleMean([7])
    #expect(one.mean == 7 && one.standardError.isNaN && one.interval == nil)
  }

  @Test func intervalOfFive() throws {
    let interval = try #require(SampleMean([2, 4, 4, 6, 9]).interval)
    // scipy.stats.ttest_1samp([2, 4, 4, 6, 9], 0).confidence_interval()
    #expect(abs(interval.lowerBound - 1.714835) < 1e-5)
    #expect(abs(interval.upperBound - 8.285165) < 1e-5)
  }

  /// The integral of the t density over the interval's t, by the trapezoid rule, is 0.95.
  @Test(arguments: 1...20) func quantiles(freedom: Int) throws {
    // Measurements with mean 0 and standard error 1 have ±t as their interval.
    let n = Double(freedom + 1)
    var values = Array(repeating: 0.0, count: freedom + 1)
    let size = (n * (n - 1) / 2).squareRoot()
    (values[0], values[1]) = (size, -size)
    let t = try #require(SampleMean(values).interval).upperBound
    let degrees = Double(freedom)
    let constant =
      exp(lgamma((degrees + 1) / 2) - lgamma(degrees / 2)) / (degrees * Double.pi).squareRoot()
    let mass = try integral(over: -t...t) { constant * pow(1 + $0 * $0 / degrees, -(degrees + 1) / 2) }
    #expect(abs(mass.value - 0.95) < 1e-6)
  }

  @Test func ranksOfMonotoneQuantitiesAgree() {
    let x = [3.0, 1, 2, 5, 4]
    #expect(rankCorrelation(x, x.map { exp(-$0) }) == -1)
    #expect(rankCorrelation(x, x.map { $0 * $0 * $0 }) == 1)
  }

  @Test func equalValuesShareTheirRanks() {
    // scipy.stats.spearmanr: 0.7071068 and 0.3333333.
    #expect(abs(rankCorrelation([1, 2, 2, 3], [1, 3, 2, 2]) - 1 / 3.0) < 1e-12)
    #expect(abs(rankCorrelation([1, 1, 2, 2], [1, 1, 1, 2]) - 1 / 3.0.squareRoot()) < 1e-12)
    #expect(rankCorrelation([1, 1], [1, 2]).isNaN)
  }

  @Test func unpairedQuantitiesAreRefused() async {
    let result = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      _ = rankCorrelation([1, 2], [1])
    }
    let words = String(decoding: result?.standardErrorContent ?? [], as: UTF8.self)
    #expect(words.contains("2 values of one quantity and 1 of the other"))
  }
}
