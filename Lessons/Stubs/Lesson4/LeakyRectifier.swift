import Classroom
import Foundation

/// 4.1 · The leaky rectifier and its derivative
///
/// Value and derivative of the leaky rectifier: x where x > 0, slope · x elsewhere.
public func leakyRectifier(_ x: Double, slope: Double) -> [Double] {
  // TODO: return the value and the derivative at x.
  notWritten()
}
