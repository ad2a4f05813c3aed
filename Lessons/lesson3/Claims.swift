import Datasets
import Neural
import Notebook

/// What is claimed of how games end.
extension Lesson {
  func claim(givenUp eager: Rehearsal, drawingFrom latent: Tensor, line: Int = #line) {
    let loss = eager.judged.last?.generator ?? .nan
    let likeness = ImageMeters.neighbourCorrelation(eager.game.generator(latent))
    claim(
      "A generator of rate 0.00001 gives up against a discriminator of 0.01: its loss is "
        + "\(decimal(loss, 1)) of at most 16.1, its drawings are noise, with a likeness of "
        + "\(decimal(likeness, 2))",
      [Measured(loss, above: 8), Measured(abs(likeness), below: 0.15)], needsTraining: true,
      line: line)
  }

  func claim(deceived outrun: Rehearsal, line: Int = #line) {
    let loss = outrun.judged.last?.discriminator ?? .nan
    claim(
      "A generator of rate 0.001 deceives a discriminator of 0.0001: the discriminator's loss, "
        + "\(decimal(loss, 2)), comes within 0.4 of guessing",
      abs(loss - 1.386), below: 0.4, needsTraining: true, line: line)
  }

  func claim(lastLossesOf judged: [Judgement], equilibrium: Double, line: Int = #line) {
    let inTheEnd = judged.suffix(20).map { Double($0.generator) / equilibrium }.sorted()
    let median = inTheEnd[inTheEnd.count / 2]
    claim(
      "In the last twenty epochs the generator's median loss is \(decimal(median, 1)) times the "
        + "equilibrium's 0.80, more than twice",
      median, above: 2, needsTraining: true, line: line)
  }
}
