@testable import Neural
import Testing

extension NeuralTests {
  /// What is recorded, what is not, and whose weights a step may touch.
  @Suite struct TapeTests {
    init() { Engine.use(threads: 1) }

    /// y = w·x, x = 3.
    private func line(_ weight: Float = 2) -> (Dense, () -> Tensor) {
      let layer = Dense(1, 1, Random(seed: 0), weights: .values([weight]))
      return (layer, { layer(Tensor([1, 1], [3])).sum() })
    }

    @Test func nothingIsRecordedOutsideMinimize() {
      let (layer, y) = line()
      #expect(!y().isTraced)
      SGD(layer).minimize { y() }
      #expect(!y().isTraced)
      #expect(!layer.weight.value.isTraced)
      #expect(layer.weight.value.trace == nil)
    }

    @Test func withinMinimizeOnlyWhatDependsOnTheModelIsRecorded() {
      let (layer, y) = line()
      let (other, _) = line()
      SGD(layer).minimize {
        let fake = other(Tensor([1, 1], [1]))
        #expect(!fake.isTraced)
        #expect(!other.weight.value.isTraced)
        let loss = y() * fake
        #expect(loss.isTraced)
        #expect(!loss.detached.isTraced)
        return loss.sum()
      }
    }

    @Test func minimizeTouchesItsOwnModelAlone() {
      let random = Random(seed: 17)
      let (mine, other) = (Dense(3, 4, random), Dense(4, 2, random))
      let (mineBefore, otherBefore) = (mine.weights, other.weights)
      Adam(mine).minimize { other(mine(random.normal([5, 3]))).mean() }
      #expect(zip(other.weights, otherBefore).allSatisfy { sameBits($0, $1) })
      #expect(!zip(mine.weights, mineBefore).contains { sameBits($0, $1) })
    }

    @Test func minimizeReturnsTheLossFromBeforeTheMove() {
      let (layer, y) = line(2)
      #expect(SGD(layer, learningRate: 1).minimize { y() } == 6)
      #expect(layer.weight.value.scalar == -1)
    }

    @Test func aTensorOutlivesItsTapeAsAConstant() throws {
      let (layer, y) = line()
      let sgd = SGD(layer, learningRate: 0)
      var kept: Tensor?
      sgd.minimize {
        kept = y()
        return y()
      }
      let old = try #require(kept)
      #expect(!old.isTraced)
      #expect(!(old * old).isTraced)
      // A later step that uses it sees a number: d(6·3w)/dw = 18, not 36.
      let rate = SGD(layer, learningRate: 1)
      rate.minimize { old * y() }
      #expect(layer.weight.value.scalar == 2 - 18)
    }

    @Test func aFailedLossLeavesEverythingAsItWas() {
      struct Stop: Error {}
      let (layer, y) = line()
      let before = layer.weights
      let adam = Adam(layer)
      var kept: Tensor?
      #expect(throws: Stop.self) {
        try adam.minimize {
          kept = y()
          throw Stop()
        }
      }
      #expect(kept?.isTraced == false)
      #expect(layer.weight.value.trace == nil)
      #expect(zip(layer.weights, before).allSatisfy { sameBits($0, $1) })
      #expect(!y().isTraced)
      #expect(adam.steps == 0)
    }

    @Test func gradientsMayBeAskedTwice() throws {
      let tape = Tape()
      let x = tape.watch(Tensor([2], [3, 4]))
      let loss = (x * x).sum()
      let (first, second) = (tape.gradients(of: loss)[x], tape.gradients(of: loss)[x])
      #expect(try #require(first).values == [6, 8])
      #expect(try #require(second).values == [6, 8])
      tape.close()
    }

    @Test func gradientsOfAnEarlierResultIgnoreWhatCameLater() throws {
      let tape = Tape()
      let x = tape.watch(Tensor(3))
      let early = x * x
      _ = early * early
      #expect(try #require(tape.gradients(of: early)[x]).scalar == 6)
      tape.close()
    }

    @Test func whatTheLossDoesNotUseHasNoGradient() {
      let tape = Tape()
      let (x, y) = (tape.watch(Tensor(3)), tape.watch(Tensor(4)))
      let gradients = tape.gradients(of: x * 2)
      #expect(gradients[x]?.scalar == 2)
      #expect(gradients[y] == nil)
      #expect(gradients[Tensor(3)] == nil)
      tape.close()
    }

    @Test func aParameterUsedTwiceCollectsBothGradients() throws {
      let tape = Tape()
      let x = tape.watch(Tensor([2], [3, 4]))
      let gradient = tape.gradients(of: (x * 2).sum() + (x * x).sum() + x.sum())[x]
      #expect(try #require(gradient).values == [2 + 6 + 1, 2 + 8 + 1])
      tape.close()
    }

    @Test func aLayerThatStandsTwiceInAModelMovesOnce() {
      let layer = Dense(1, 1, Random(seed: 0), weights: .values([2]))
      let model = Sequential("model") {
        layer
        layer
      }
      // y = w·(w·x + b) + b at b = 0, x = 3: dy/dw = 2wx = 12, dy/db = w + 1 = 3.
      SGD(model, learningRate: 1).minimize { model(Tensor([1, 1], [3])).sum() }
      #expect(layer.weight.value.scalar == 2 - 12)
      #expect(layer.bias.value.scalar == -3)
    }

    @Test func aCopyTakenBeforeAStepStaysAsItWas() {
      let (layer, y) = line(2)
      let copy = layer.weight.value
      let weights = layer.weights
      SGD(layer, learningRate: 1).minimize { y() }
      #expect(layer.weight.value.scalar == -1)
      #expect(copy.scalar == 2)
      #expect(weights[0].scalar == 2)
    }

    @Test func aStepWithoutCopiesWritesInPlace() {
      let layer = Dense(3, 4, Random(seed: 0))
      let x = Tensor([2, 3], repeating: 1)
      for optimizer in [Adam(layer), SGD(layer, momentum: 0.5)] as [any Optimizer] {
        let before = layer.weight.value.storage.start
        optimizer.minimize { tanh(layer(x)).mean() }
        #expect(layer.weight.value.storage.start == before)
      }
    }

    @Test func aTapeIsFreedAfterTheStep() {
      weak var tape: Tape?
      let (layer, y) = line()
      SGD(layer).minimize {
        let loss = y()
        tape = loss.tape
        #expect(tape != nil)
        return loss
      }
      #expect(tape == nil)
    }

    @Test func aFrozenParameterHasNoGradient() {
      let random = Random(seed: 18)
      let (first, second) = (Dense(2, 3, random), Dense(3, 1, random))
      let model = Sequential("model") {
        first
        second
      }
      second.weight.isTrainable = false
      let before = model.weights
      SGD(model).minimize { model(random.normal([4, 2])).sum() }
      let changed = zip(model.weights, before).map { !sameBits($0, $1) }
      #expect(changed == [true, true, false, true])
    }

    /// Counted in a process of its own, where nobody else multiplies.
    @Test func frozenPartsCostNoProducts() async {
      await #expect(processExitsWith: .success) {
        let random = Random(seed: 19)
        let batch = 8
        let generator = Sequential("generator") {
          Dense(5, 16, random)
          LeakyReLU(0.01)
          Dense(16, 12, random)
          Tanh()
        }
        let discriminator = Sequential("discriminator") {
          Dense(12, 16, random)
          LeakyReLU(0.01)
          Dense(16, 1, random)
        }
        let gan = Sequential("gan") {
          generator
          discriminator
        }
        func work(_ optimizer: any Optimizer) -> Int {
          let before = Engine.operations
          optimizer.minimize { binaryCrossEntropy(logits: gan(random.normal([batch, 5])), target: 1) }
          return Engine.operations - before
        }
        /// The operations of one product of each of these layers with the batch.
        func products(_ layers: (Int, Int)...) -> Int { layers.reduce(0) { $0 + 2 * batch * $1.0 * $1.1 } }

        let forward = products((5, 16), (16, 12), (12, 16), (16, 1))
        // Nobody wants the gradient towards the latent points.
        let towardInputs = products((16, 12), (12, 16), (16, 1))
        let (ofGenerator, ofDiscriminator) = (products((5, 16), (16, 12)), products((12, 16), (16, 1)))

        let all = forward + towardInputs + ofGenerator + ofDiscriminator
        #expect(work(Adam(gan)) == all)
        #expect(work(Adam(generator)) == all - ofDiscriminator)
        discriminator.isTrainable = false
        #expect(work(Adam(gan)) == all - ofDiscriminator)
        // A frozen generator is a fixed function: nothing at all flows back into it.
        discriminator.isTrainable = true
        generator.isTrainable = false
        #expect(work(Adam(gan)) == forward + products((16, 1)) + ofDiscriminator)
        discriminator.isTrainable = false
        #expect(work(Adam(gan)) == forward)
      }
    }
  }
}
