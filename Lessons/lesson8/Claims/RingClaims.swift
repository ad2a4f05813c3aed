import Notebook
import Probability

/// What is claimed of the ring against a slow discriminator.
extension Lesson {
  /// - Parameter games: In the order of `Recipe.onRing`: alone, in pairs, and both once more with
  ///   penalties.
  func claim(ring games: [[RingRun]], line: Int = #line) {
    let modes = games.map(\.modes.mean)
    let gain = (modes[2] + modes[3] - modes[0] - modes[1]) / 2
    claim(
      "On the ring, $R_1 + R_2$ captures \(decimal(gain, 1)) modes more than the same two losses "
        + "without it, more than 2", gain, above: 2, needsTraining: true, line: line)
    claim(
      "In pairs and with both penalties \(decimal(modes[3], 1)) of the ring's eight modes are "
        + "captured, more than 4; in pairs alone \(decimal(modes[1], 1)), fewer than 4",
      [Measured(modes[3], above: 4), Measured(modes[1], below: 4)], needsTraining: true, line: line)
  }
}
