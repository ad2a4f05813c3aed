import Classroom
import Foundation

/// 6.6 · How many images an accuracy counts
///
/// The smallest n, up to 100,000, such that each of these accuracies, printed with six digits behind
/// the point, is some whole number divided by n: how many images each of them counts.
public func grainOfAccuracies(_ printed: [Double]) -> Int {
  // TODO: try one n after the other, and return the first that fits all.
  notWritten()
}
