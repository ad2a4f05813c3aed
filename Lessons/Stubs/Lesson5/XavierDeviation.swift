import Classroom
import Foundation

/// 5.1 · The deviation that the article calls Xavier's
///
/// The standard deviation with which the article draws a weight matrix with so many inputs: 1 /
/// √(inputs / 2). (Glorot's own rule is √(2 / (inputs + outputs)); this one is He's.)
public func xavierDeviation(inputs: Int) -> Double {
  // TODO: return the deviation.
  notWritten()
}
