import Classroom
import Foundation

/// 8.4 · An average over time
///
/// The running average of a generator's weights, from what they were at one moment after the other:
/// it begins with the first moment's, and with each further one becomes decay · (what it was) +
/// (1 − decay) · (the weights), number by number.
public func averagedWeights(_ weights: [[Double]], decay: Double) -> [Double] {
  // TODO: go through the moments in order, and return the average.
  notWritten()
}
