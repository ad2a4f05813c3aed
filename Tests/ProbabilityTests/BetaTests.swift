import Foundation
import Probability
import Testing

@Suite("Beta and Student's distribution")
struct BetaTests {
  @Test(
    "Closed forms: a power, a polynomial, an arcsine",
    arguments: [0.01, 0.1, 0.3, 0.5, 0.7, 0.9, 0.99])
  func closedForms(_ x: Double) {
    #expect(abs(Beta.cdf(x, 5, 1) - pow(x, 5)) < 1e-13)
    #expect(abs(Beta.cdf(x, 2, 2) - x * x * (3 - 2 * x)) < 1e-13)
    #expect(abs(Beta.cdf(x, 0.5, 0.5) - 2 / .pi * asin(x.squareRoot())) < 1e-13)
    #expect(abs(Beta.cdf(x, 3.5, 7) + Beta.cdf(1 - x, 7, 3.5) - 1) < 1e-13)
  }

  @Test("Student's distribution: Cauchy's with one degree, almost normal with many, tables between")
  func student() {
    #expect(abs(StudentT(degrees: 1).cdf(1) - 0.75) < 1e-13)
    #expect(abs(StudentT(degrees: 2).cdf(-2) - (0.5 - 1 / 6.0.squareRoot())) < 1e-13)
    #expect(abs(StudentT(degrees: 1e7).cdf(1.5) - Normal(0, 1).cdf(1.5)) < 1e-6)
    #expect(abs(StudentT(degrees: 7).quantile(0.995) - 3.499483) < 1e-5)
    #expect(abs(StudentT(degrees: 19).quantile(0.99) - 2.539483) < 1e-5)
  }

  @Test("A share seen in a few trials: the bound makes as many successes as seen just credible")
  func shares() {
    func atLeast(_ successes: Int, of trials: Int, _ share: Double) -> Double {
      (successes...trials).reduce(0) { sum, k in
        let ways = (0..<k).reduce(1.0) { $0 * Double(trials - $1) / Double($1 + 1) }
        return sum + ways * pow(share, Double(k)) * pow(1 - share, Double(trials - k))
      }
    }
    for (successes, trials) in [(1, 4), (18, 20), (39, 40), (40, 40)] {
      let share = Beta.leastCredibleShare(successes, of: trials)
      #expect(abs(atLeast(successes, of: trials, share) - 0.05) < 1e-10, "\(successes) of \(trials)")
    }
  }
}
