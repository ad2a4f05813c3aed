import Foundation
import Testing

@testable import Plotting

@Suite struct TicksTests {
  @Test(arguments: [
    (0.0...1.0, [0, 0.2, 0.4, 0.6, 0.8, 1]),
    (-0.12...2.9, [0, 0.5, 1, 1.5, 2, 2.5]),
    (0...3_000, [0, 500, 1_000, 1_500, 2_000, 2_500, 3_000]),
    (1e-9...6e-9, [1e-9, 2e-9, 3e-9, 4e-9, 5e-9, 6e-9]),
  ])
  func areRoundNumbers(range: ClosedRange<Double>, expected: [Double]) {
    let ticks = Ticks.linear(range, count: 6, whole: false)
    #expect(ticks.major.count == expected.count)
    for (tick, number) in zip(ticks.major, expected) { #expect(abs(tick - number) <= 1e-12 * abs(number)) }
  }

  /// Ranges over many sizes and offsets: ticks lie inside, leave less than a step at the ends, are 1, 2
  /// or 5 times a power of ten apart, and are about as many as asked for.
  @Test func coverTheRange() {
    for exponent in -12...12 {
      for (lower, width) in [(-3.7, 9.1), (0, 1.03), (12.3, 0.77), (-0.001, 4.4), (55, 8)] {
        let scale = pow(10, Double(exponent))
        let range = lower * scale...(lower + width) * scale
        let ticks = Ticks.linear(range, count: 6, whole: false)
        let steps = zip(ticks.major, ticks.major.dropFirst()).map { $1 - $0 }
        #expect((3...10).contains(ticks.major.count), "\(range): \(ticks.major)")
        guard let step = steps.first, let first = ticks.major.first, let last = ticks.major.last else {
          continue
        }
        #expect(first >= range.lowerBound - step * 1e-6 && last <= range.upperBound + step * 1e-6)
        #expect(first - range.lowerBound < step && range.upperBound - last < step)
        let mantissa = step / pow(10, (log10(step) + 1e-9).rounded(.down))
        #expect([1, 2, 5].contains { abs($0 - mantissa) < 1e-6 }, "step \(step)")
        #expect(Set(ticks.labels).count == ticks.labels.count, "\(ticks.labels)")
        #expect(ticks.minor.allSatisfy { minor in !ticks.major.contains { abs($0 - minor) < step * 1e-6 } })
      }
    }
  }

  @Test func ofWholeNumbersAreWhole() {
    let ticks = Ticks.linear(0.9...4.1, count: 10, whole: true)
    #expect(ticks.major == [1, 2, 3, 4])
    #expect(ticks.minor.isEmpty)
  }

  @Test func ofALogarithmicAxisAreDecades() {
    let ticks = Ticks.logarithmic(0.8...1_200, count: 6)
    #expect(ticks.labels == ["1", "10", "100", "1,000"])
    #expect(ticks.minor.contains(0.9) && ticks.minor.contains(20) && ticks.minor.contains(900))
    #expect(!ticks.minor.contains(100) && !ticks.minor.contains(0.7))
    #expect(Ticks.logarithmic(1e-7...1e-4, count: 6).labels == ["10⁻⁷", "10⁻⁶", "10⁻⁵", "10⁻⁴"])
  }

  @Test func ofManyDecadesSkipSome() {
    let ticks = Ticks.logarithmic(1e-20...1e20, count: 5)
    #expect(ticks.labels == ["10⁻²⁰", "10⁻¹⁰", "10⁰", "10¹⁰", "10²⁰"])
    #expect(ticks.minor.contains { abs($0 / 1e-19 - 1) < 1e-9 })
  }

  @Test func ofAShortLogarithmicAxisAreRoundAndPositive() {
    #expect(Ticks.logarithmic(1.5...60, count: 6).labels == ["2", "5", "10", "20", "50"])
    let shorter = Ticks.logarithmic(1.1...1.4, count: 4)
    #expect(shorter.labels == ["1.1", "1.2", "1.3", "1.4"])
  }

  @Test(
    "A logarithmic axis has one notation",
    arguments: [
      (4e-4...2.2e-3, ["5×10⁻⁴", "10⁻³", "2×10⁻³"]),
      (1.9e-3...1.2e-2, ["0.002", "0.005", "0.01"]),
      (4e3...2.2e4, ["5,000", "10,000", "20,000"]),
      (4e4...2.2e5, ["5×10⁴", "10⁵", "2×10⁵"]),
    ])
  func notation(range: ClosedRange<Double>, labels: [String]) {
    #expect(Ticks.logarithmic(range, count: 6).labels == labels)
  }

  @Test func aLogarithmicAxisSpacesRatiosEvenly() throws {
    let domain = try #require(
      Domain(Axis(scale: .logarithmic, range: 1...10_000), showing: [[1]]))
    #expect(abs(domain.fraction(10) - 0.25) < 1e-12)
    #expect(abs(domain.fraction(100) - 0.5) < 1e-12)
    #expect(domain.fraction(0).isNaN && domain.fraction(-3).isNaN)
  }
}
