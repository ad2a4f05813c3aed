import Dispatch
@testable import Neural
import Synchronization
import Testing

extension NeuralTests {
  /// How many threads compute must not show in the results.
  @Suite struct ThreadTests {
    /// Three training steps of a net whose products are shared by two threads: all weights, and the losses.
    private func training(threads: Int) -> [Tensor] {
      Engine.use(threads: threads)
      let random = Random(seed: 14)
      let net = Sequential("net") {
        Dense(150, 130, random)
        LeakyReLU(0.01)
        Dense(130, 70, random)
        Tanh()
      }
      let adam = Adam(net)
      let (x, target) = (random.normal([64, 150]), random.uniform([64, 70]))
      var losses: [Float] = []
      for _ in 0..<3 { losses.append(adam.minimize { meanSquaredError(net(x), target: target) }) }
      Engine.use(threads: 1)
      return net.weights + [Tensor([3], losses)]
    }

    @Test(arguments: [1, 2, 3])
    func sameThreadsSameBytes(threads: Int) {
      #expect(zip(training(threads: threads), training(threads: threads)).allSatisfy { sameBits($0, $1) })
    }

    /// Whole trainings, each made and run on a thread of its own, do not disturb each other.
    @Test(arguments: [1, 2])
    func trainingsSideBySide(threads: Int) {
      @Sendable func training(_ seed: Int) -> [[Float]] {
        let random = Random(seed: UInt64(seed))
        let net = Sequential("net") {
          Dense(20, 70, random)
          ReLU()
          Dense(70, 130, random)
        }
        let adam = Adam(net)
        for _ in 0..<20 {
          let (x, target) = (random.normal([64, 20]), random.uniform([64, 130]))
          adam.minimize { meanSquaredError(net(x), target: target) }
        }
        return net.weights.map(\.values)
      }
      Engine.use(threads: threads)
      let alone = (0..<4).map(training)
      let together = Mutex(Array(repeating: [[Float]](), count: 4))
      DispatchQueue.concurrentPerform(iterations: 4) { seed in
        let weights = training(seed)
        together.withLock { $0[seed] = weights }
      }
      Engine.use(threads: 1)
      #expect(together.withLock { $0 } == alone)
    }

    @Test func elementwiseWorkIsTheSameOnAnyNumberOfThreads() {
      func results(_ threads: Int) -> [Tensor] {
        Engine.use(threads: threads)
        let random = Random(seed: 15)
        let (a, b) = (random.normal([300, 217]), random.normal([217]))
        let tape = Tape()
        let x = tape.watch(a)
        let y = sigmoid(tanh(leakyReLU(x * b, slope: 0.2)) / (b * b + 1)) - x
        let gradient = tape.gradients(of: binaryCrossEntropy(logits: y, target: 1))[x]
        tape.close()
        Engine.use(threads: 1)
        return [y, gradient ?? Tensor(.nan)]
      }
      for threads in [2, 3, 5] {
        #expect(zip(results(1), results(threads)).allSatisfy { sameBits($0, $1) })
      }
    }

    @Test func optimizersAreTheSameOnAnyNumberOfThreads() {
      func results(_ threads: Int, _ make: (any Layer) -> any Optimizer) -> [Tensor] {
        Engine.use(threads: threads)
        let layer = Dense(251, 203, Random(seed: 16))
        let optimizer = make(layer)
        for step in 1...3 {
          optimizer.beginStep()
          for (index, parameter) in optimizer.parameters.enumerated() {
            optimizer.update(
              parameter, at: index, along: Random(seed: UInt64(step)).normal(parameter.value.shape))
          }
        }
        Engine.use(threads: 1)
        return layer.weights
      }
      for make in [{ Adam($0) }, { SGD($0, momentum: 0.9) }] as [(any Layer) -> any Optimizer] {
        for threads in [2, 3] {
          #expect(zip(results(1, make), results(threads, make)).allSatisfy { sameBits($0, $1) })
        }
      }
    }

    @Test func everyEntryIsVisitedOnce() {
      for threads in [1, 2, 3, 7] {
        Engine.use(threads: threads)
        for count in [0, 1, 15, 16, 17, 33, 50, 99, 100, 101, 1000, 1023] {
          let visits = Storage(zeros: count)
          inParallel(count, grain: 10) { part in for index in part { visits.start[index] += 1 } }
          for index in 0..<count { #expect(visits.start[index] == 1) }
        }
      }
      Engine.use(threads: 1)
    }

    @Test func allPartsAreDoneWhenTheTeamReturns() {
      Engine.use(threads: 3)
      defer { Engine.use(threads: 1) }
      for parts in [1, 2, 5, 64] {
        for _ in 0..<200 {
          let done = Atomic<Int>(0)
          Team.shared.share(parts) { part in done.add(part + 1, ordering: .relaxed) }
          #expect(done.load(ordering: .relaxed) == parts * (parts + 1) / 2)
        }
      }
    }

    /// More parts than sixteen bits can count.
    @Test(.timeLimit(.minutes(1)), arguments: [65_535, 65_536, 200_000])
    func veryManyParts(parts: Int) {
      Engine.use(threads: 3)
      defer { Engine.use(threads: 1) }
      let done = Atomic<Int>(0)
      Team.shared.share(parts) { part in done.add(part + 1, ordering: .relaxed) }
      #expect(done.load(ordering: .relaxed) == parts * (parts + 1) / 2)
    }

    /// Work that asks for the team while the team works does it alone, and does not wait for itself.
    @Test func workWithinWork() {
      Engine.use(threads: 3)
      defer { Engine.use(threads: 1) }
      let done = Atomic<Int>(0)
      Team.shared.share(3) { _ in
        Team.shared.share(4) { _ in done.add(1, ordering: .relaxed) }
      }
      #expect(done.load(ordering: .relaxed) == 12)
    }
  }
}
