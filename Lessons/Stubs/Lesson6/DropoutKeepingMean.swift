import Classroom
import Foundation

/// 6.3 · Dropout that keeps the mean
///
/// Dropout: a number whose random draw from 0…1 is below the rate becomes 0, and the others are
/// multiplied so that the mean over all draws stays what it was.
public func dropoutKeepingMean(_ x: [Double], draws: [Double], rate: Double) -> [Double] {
  // TODO: return the numbers after dropout.
  notWritten()
}
