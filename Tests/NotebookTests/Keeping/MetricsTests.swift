import Testing

@testable import Notebook

@Suite("metrics.csv")
struct MetricsTests {
  @Test(
    "A row for each epoch of each training, also for one broken off, and nothing where nothing was recorded")
  func rows() {
    let first = TrainingLog(name: "frozen", epochs: 2, stepsPerEpoch: 2)
    for (step, value) in [Float(0.5), 0.25, 0.1].enumerated() {
      if step == 2 { first.history.endEpoch(atStep: 2) }
      first.step += 1
      first.history.record("discriminator", value)
    }
    let second = TrainingLog(name: "2", epochs: 1, stepsPerEpoch: nil)
    second.step = 1
    second.history.record("a, b", 3)
    second.history.endEpoch(atStep: 1)
    #expect(
      Metrics.csv(of: [first, second]) == """
        training,epoch,step,discriminator,"a, b"
        frozen,1,2,0.375,
        frozen,2,3,0.1,
        2,1,1,,3.0

        """)
  }
}
