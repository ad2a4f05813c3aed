import Classroom
import Foundation

/// 3.3 · One-sided label smoothing
///
/// D's targets for so many real images followed by so many fakes, with one-sided label smoothing:
/// the real ones are 1 − smoothing, the fakes stay 0.
public func smoothedTargets(real: Int, fake: Int, smoothing: Double) -> [Double] {
  // TODO: return the targets, the real ones first.
  notWritten()
}
