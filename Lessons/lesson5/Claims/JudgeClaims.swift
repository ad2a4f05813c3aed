import Datasets
import Neural
import Notebook

/// What is claimed of the autoencoder and of fresh judges.
extension Lesson {
  func claim(reconstructed: Tensor, of real: Tensor, beside inkShare: Tensor, line: Int = #line) {
    let unexplained = meanSquare(reconstructed - real) / meanSquare(real - inkShare)
    claim(
      "The autoencoder's reconstructions of new digits miss \(percent(Double(unexplained))) of "
        + "their variance, less than 15 %",
      unexplained, below: 0.15, needsTraining: true, line: line)
  }

  func claim(examined: [Examined], line: Int = #line) {
    let clear = examined[2...4].map(\.digits.clearShare)
    let shares = clear.map { percent($0) }
    claim(
      "\(shares[0]) of the drawings from uniform codes are clear, \(shares[1]) of those from "
        + "normal ones, \(shares[2]) of the GAN's",
      [
        Measured(clear[0], below: 0.15), Measured(clear[1], above: 0.4),
        Measured(clear[2], above: 0.4),
      ], needsTraining: true, line: line)
    let leastRight = examined[1...].map(\.right).min() ?? .nan
    claim(
      "A fresh judge cannot tell digits from digits, \(percent(examined[0].right)) right, but is "
        + "right about all others, at least \(percent(leastRight)) of the time",
      [Measured(abs(examined[0].right - 0.5), below: 0.05), Measured(leastRight, above: 0.85)],
      needsTraining: true, line: line)
  }

  func claim(stages: Stages, line: Int = #line) {
    let drawings = stages.looks.indices.map { stages.recognised[$0][$0] }.min() ?? .nan
    let digits = stages.onDigits.min() ?? .nan
    claim(
      "Each judge recognises at least \(percent(drawings, 1)) of drawings of the kind it was "
        + "taught with, and at least \(percent(digits, 1)) of the digits",
      [Measured(drawings, above: 0.9), Measured(digits, above: 0.9)], line: line)
    let seenThrough = stages.recognised[0].dropFirst().max() ?? .nan
    claim(
      "The judge that was taught with noise takes later drawings for digits: "
        + "it recognises at most \(percent(seenThrough, 1)) of them",
      seenThrough, below: 0.1, line: line)
  }
}
