import Classroom
import Foundation

/// 2.2 · Minibatches with a short last one
///
/// How many points are in each minibatch if `count` points are cut into minibatches of `size`, and
/// the last one may be short.
public func minibatchSizes(_ count: Int, size: Int) -> [Int] {
  // TODO: return the sizes in order.
  notWritten()
}
