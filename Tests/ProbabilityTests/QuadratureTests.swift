import Foundation
import Probability
import Testing

struct QuadratureTests {
  /// Kronrod's rule is exact up to degree 22, so one piece is enough and only rounding is left.
  @Test(arguments: 0...13) func polynomials(degree: Int) throws {
    let found = try integral(over: -1...2) { pow($0, Double(degree)) }
    let exact = (pow(2, Double(degree + 1)) - pow(-1, Double(degree + 1))) / Double(degree + 1)
    #expect(abs(found.value - exact) < 1e-12 * max(1, exact))
  }

  @Test func errorIsAboveTheTruth() throws {
    // A kink in an awkward place, a narrow peak and an oscillation.
    let cases: [(ClosedRange<Double>, (Double) -> Double, Double)] = [
      (0...1, { abs($0 - 1 / .pi) }, (1 / (.pi * .pi) + pow(1 - 1 / .pi, 2)) / 2),
      (-1...1, { 1 / (1e-6 + $0 * $0) }, 2e3 * atan(1e3)),
      (0...10, { sin(20 * $0) }, (1 - cos(200)) / 20),
    ]
    for (interval, f, exact) in cases {
      for tolerance in [1e-4, 1e-8, 1e-11] {
        let found = try integral(over: interval, tolerance: tolerance, of: f)
        #expect(found.error <= tolerance * max(1, abs(exact)) * 1.001)
        #expect(abs(found.value - exact) <= found.error + 1e-15 * abs(exact))
      }
    }
  }

  @Test func infiniteEnds() throws {
    #expect(abs(try integral(over: 0 ... .infinity, of: { exp(-$0) }).value - 1) < 1e-11)
    #expect(abs(try integral(over: -.infinity ... -1, of: { 1 / ($0 * $0) }).value - 1) < 1e-11)
    #expect(abs(try integral(over: -.infinity ... .infinity, of: { 1 / (1 + $0 * $0) }).value - .pi) < 1e-10)
  }

  @Test func jumpsAtBreaksCostNothing() throws {
    var evaluations = 0
    let found = try integral(over: 0...3, breaks: [1, 2, 77]) {
      evaluations += 1
      return $0 < 1 ? 5 : $0 < 2 ? -1 : 2
    }
    #expect(abs(found.value - 6) < 1e-13)
    #expect(evaluations == 45)
  }

  @Test func outOfReach() {
    #expect {
      try integral(over: 0...1) { 1 / $0 }
    } throws: { error in
      guard case .toleranceNotReached(_, tolerance: 1e-11, interval: 0...1)? = error as? QuadratureError
      else {
        return false
      }
      return "\(error)".contains("but 1e-11 was asked for. Name the places")
    }
  }

  @Test func notFinite() {
    #expect(throws: QuadratureError.notFinite(at: 0.5, value: -.infinity)) {
      try integral(over: 0...1) { log(abs($0 - 0.5)) }
    }
    #expect(
      "\(QuadratureError.notFinite(at: 0.5, value: -.infinity))".hasPrefix(
        "The integrand is -inf at x = 0.5;"))
  }

  @Test func meanOfSamples() {
    let mean = Estimate(meanOf: [1, 2, 3, 6])
    #expect(mean.value == 3)
    #expect(abs(mean.error - (14.0 / 3 / 4).squareRoot()) < 1e-15)
  }
}
