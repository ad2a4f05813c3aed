import Classroom
import Foundation

/// 2.1 · A point of the data
///
/// The data point [x, y] for a uniform random number u in 0…1: x uniform in −5…5 and y = x² + 5.
public func parabolaPoint(_ u: Double) -> [Double] {
  // TODO: stretch u to −5…5, and return x and y.
  notWritten()
}
