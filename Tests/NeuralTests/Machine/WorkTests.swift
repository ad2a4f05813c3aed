@testable import Neural
import Testing

extension NeuralTests {
  @Suite struct WorkTests {
    /// Each kind of work is done once, and all of it takes no longer than the whole.
    @Test func everyKindIsMeasuredAndNoneTwice() {
      Engine.use(threads: 1)
      let random = Random(seed: 1)
      let net = Sequential("net") {
        Conv2D(1, 8, size: 3, random)
        MaxPool2D(2)
        BatchNorm(8, random)
        Tanh()
        Flatten()
        Dense(8 * 3 * 3, 1, random)
      }
      let adam = Adam(net)
      let images = random.normal([64, 8, 8, 1])
      func step() {
        let (real, fake) = (images.rows(0..<32), random.normal([32, 8, 8, 1]))
        adam.minimize {
          leastSquares(net(real, .training), target: 1) + leastSquares(net(fake, .training), target: 0)
        }
      }
      Work.measure()
      let start = ContinuousClock.now
      for _ in 0..<5 { step() }
      let whole = ContinuousClock.now - start
      let parts = Work.measured
      #expect(Set(parts.keys) == Set(Work.allCases))
      #expect(parts.values.allSatisfy { $0 > .zero })
      #expect(parts.values.reduce(.zero, +) <= whole)
      Work.measure()
      #expect(Work.measured.isEmpty)
    }
  }
}
