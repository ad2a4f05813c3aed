import Foundation
import Notebook
import Probability

/// The place in 0…1 where `f` is largest, for some `a` and `b`, found without its derivative.
func top(_ a: Double, _ b: Double) -> Double {
  var (low, high) = (0.0, 1.0)
  while high - low > 1e-9 {
    let third = (high - low) / 3
    if f(low + third, a, b) < f(high - third, a, b) { low += third } else { high -= third }
  }
  return (low + high) / 2
}

/// What is claimed of the lemma.
extension Lesson {
  /// Forty-nine hills, some very lopsided.
  func claimTopsOfHills(line: Int = #line) {
    let sizes = [0.01, 0.1, 0.5, 1, 2, 7, 50]
    let pairs = sizes.flatMap { a in sizes.map { b in (a: a, b: b, y: a / (a + b)) } }
    claim(
      "For \(pairs.count) pairs (a, b) the top of a log y + b log(1 − y), as searched, is at a/(a "
        + "+ b)",
      pairs.allSatisfy { abs(top($0.a, $0.b) - $0.y) < 1e-6 }, line: line)
    claim(
      "At y = a/(a + b) the first derivative of a log y + b log(1 − y) is 0, the second negative",
      pairs.allSatisfy { a, b, y in
        abs(a / y - b / (1 - y)) < 1e-9 * a / y && -a / (y * y) - b / (1 - y) / (1 - y) < 0
      }, line: line)
  }

  func claimHighestTop(line: Int = #line) {
    claim(
      "The maximum of log y + log(1 − y) is −2 log 2, a negative number",
      abs(f(top(1, 1), 1, 1) + 2 * log(2)) < 1e-12, line: line)
  }
}
