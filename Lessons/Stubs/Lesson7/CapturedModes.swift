import Classroom
import Foundation

/// 7.2 · Counting modes
///
/// How many modes are captured: those that are the nearest mode of at least one sample within three
/// deviations of it. Samples and modes are points [x, y].
public func capturedModes(_ samples: [[Double]], modes: [[Double]], deviation: Double) -> Int {
  // TODO: return the number of captured modes.
  notWritten()
}
