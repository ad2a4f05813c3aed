import Classroom
import Foundation

/// 1.1 · Where the lemma's function is largest
///
/// For a, b ≥ 0, not both 0: the y in 0…1 at which a·ln y + b·ln(1 − y) is largest.
public func lemmaMaximum(_ a: Double, _ b: Double) -> Double {
  // TODO: return the y at which the derivative a / y − b / (1 − y) is 0.
  notWritten()
}
