import Classroom
import Foundation

/// 6.2 · The gradient of maxout
///
/// The gradient towards x of maxout: each unit's upstream gradient goes to the one number that was
/// the largest (the first, if several are), and the others get 0.
public func maxoutGradient(_ x: [Double], pieces: Int, upstream: [Double]) -> [Double] {
  // TODO: return a gradient for each of x.
  notWritten()
}
