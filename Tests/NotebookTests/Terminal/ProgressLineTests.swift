import Testing

@testable import Notebook

@Suite("The progress line")
struct ProgressLineTests {
  private let line = ProgressLine(
    epoch: 3, epochs: 30, step: 2811, steps: 28110,
    losses: [("discriminator", 0.5321), ("generator", 1.2)], seconds: 2)

  @Test("With room enough it says everything")
  func wide() {
    #expect(
      line.text(width: 130)
        == "██░░░░░░░░░░░░░░░░░░░░░░  epoch 3/30  step 2,811/28,110  discriminator 0.532  "
        + "generator 1.200  1,406 steps/s  18 s left")
  }

  @Test("Into 80 columns go bar, step, losses and time left")
  func ordinary() {
    let text = line.text(width: 79)
    #expect(text.count == 79)
    #expect(text.hasPrefix("█░░░░░░░░░░  step"))
    #expect(text.hasSuffix("step 2,811/28,110  discriminator 0.532  generator 1.200  18 s left"))
  }

  @Test("It never exceeds the width", arguments: [0, 5, 20, 36, 40, 60, 100])
  func fits(width: Int) {
    #expect(line.text(width: width).count <= width)
  }

  @Test("In a pipe there is no bar")
  func piped() {
    #expect(
      line.text(width: nil) == "epoch 3/30  step 2,811/28,110  discriminator 0.532  generator 1.200  "
        + "1,406 steps/s  18 s left")
  }

  @Test("Before the first epoch has shown its length, there is no total and no time left")
  func unknownLength() {
    let line = ProgressLine(epoch: 1, epochs: 3, step: 40, steps: nil, losses: [], seconds: 10)
    #expect(line.text(width: 60) == "epoch 1/3  step 40  4.0 steps/s")
  }

  @Test("Very small and very large losses keep their digits")
  func extremes() {
    let line = ProgressLine(
      epoch: 1, epochs: 1, step: 1, steps: nil, losses: [("a", 0.00012), ("b", 123456), ("c", 0)], seconds: 0)
    #expect(line.text(width: nil) == "epoch 1/1  step 1  a 1.20e-04  b 1.23e+05  c 0.000")
  }

  @Test("In the end it says how much was done in what time")
  func summary() {
    #expect(line.summary == "3 epochs, 2,811 steps, 2.0 s, 1,406 steps/s")
  }
}
