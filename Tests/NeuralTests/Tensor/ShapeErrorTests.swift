import Foundation
import Neural
import Testing

extension NeuralTests {
  /// A learner's mistake ends the program with a sentence that says what was expected and what came.
  @Suite struct ShapeErrorTests {
    /// The mistake's text on the standard error must contain all of these.
    private func expect(
      _ result: ExitTest.Result?, says parts: String..., location: SourceLocation = #_sourceLocation
    ) {
      let text = String(decoding: result?.standardErrorContent ?? [], as: UTF8.self)
      for part in parts {
        #expect(text.contains(part), "What was said: \(text)", sourceLocation: location)
      }
    }

    @Test func wrongWidthIntoADenseLayer() async {
      let result = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
        _ = Dense(100, 128, Random(seed: 1))(Tensor([64, 784], repeating: 0))
      }
      expect(result, says: "dense(x, W, b) takes x of [n × in]", "it was given 64 × 784, 100 × 128 and 128")
    }

    @Test func matricesThatDoNotMultiply() async {
      let result = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
        _ = matrixProduct(Tensor([2, 3], repeating: 0), Tensor([3, 4], repeating: 0), transposingLeft: true)
      }
      expect(result, says: "as many columns as the right has rows; it was given (2 × 3)ᵀ and 3 × 4")
    }

    @Test func operandsThatDoNotPair() async {
      let result = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
        _ = Tensor([2, 3], repeating: 0) + Tensor([2], repeating: 0)
      }
      expect(
        result, says: "Shapes 2 × 3 and 2 cannot be paired", "a number, a vector of 3 or a column of 2")
    }

    @Test func aLossWithTooFewTargets() async {
      let result = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
        _ = binaryCrossEntropy(logits: Tensor([64, 1], repeating: 0), target: Tensor([32, 1], repeating: 1))
      }
      expect(result, says: "pairs each of its logits with a target", "64 × 1 and 32 × 1")
    }

    @Test func aLossThatIsNotANumber() async {
      let result = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
        let layer = Dense(2, 3, Random(seed: 1))
        SGD(layer).minimize { layer(Tensor([4, 2], repeating: 1)) }
      }
      expect(result, says: "Gradients are taken of one number", "4 × 3", "Take its mean or sum.")
    }

    @Test func wrongNumberOfValues() async {
      let result = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
        _ = Tensor([2, 2], [1, 2, 3])
      }
      expect(result, says: "A tensor of shape 2 × 2 has 4 values; 3 were given.")
    }

    @Test func aNumberFromManyEntries() async {
      let result = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
        _ = Tensor([3], [1, 2, 3]).scalar
      }
      expect(result, says: "Only a tensor with one entry is a number; this one has shape 3.")
    }

    @Test func theRangeOfNoNumbers() async {
      let result = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
        _ = Tensor([2], [.nan, .nan]).range
      }
      expect(result, says: "A tensor of shape 2 without a number in it has no smallest and no largest.")
    }

    @Test func aRowThatIsNotThere() async {
      let result = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
        _ = Tensor([10, 2], repeating: 0).rows(at: [10])
      }
      expect(result, says: "Row 10 was asked of a tensor with 10 rows (0 to 9).")
    }

    @Test func anAssignedValueOfAnotherShape() async {
      let result = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
        Dense(2, 3, Random(seed: 1)).weight.assign(Tensor([3, 2], repeating: 0))
      }
      expect(result, says: "Parameter weight has shape 2 × 3", "a value of shape 3 × 2")
    }

    @Test func twoStacksOfOneName() async {
      let result = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
        _ = Sequential("gan") {
          Sequential("net") {}
          Sequential("net") {}
        }
      }
      expect(result, says: "Two stacks inside \"gan\" have the same name; give each its own.")
    }

    @Test func tooManyAxesAndTooFewThreads() async {
      let axes = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
        _ = Shape([1, 2, 3, 4, 5])
      }
      expect(axes, says: "A shape has at most 4 axes; [1, 2, 3, 4, 5] has 5.")
      let threads = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
        Engine.use(threads: 0)
      }
      expect(threads, says: "at least one thread to compute; it was given 0.")
    }

    @Test func layersOfTheLaterLessons() async {
      var result = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
        _ = maxout(Tensor([2, 7], repeating: 0), pieces: 5)
      }
      expect(result, says: "the largest of every 5 neighbours", "2 × 7 cannot be cut")
      result = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
        _ = Tensor([2, 6], repeating: 0).reshaped(to: [2, 5])
      }
      expect(result, says: "2 × 6 has 12, but 2 × 5 would have 10")
      result = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
        _ = Dropout(1, Random(seed: 1))(Tensor([2, 6], repeating: 0), .training)
      }
      expect(result, says: "at least 0 and below 1, not 1.0")
      result = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
        _ = BatchNorm(5, Random(seed: 1))(Tensor([2, 6], repeating: 0))
      }
      expect(result, says: "[… × channels]", "it was given 2 × 6, 5 and 5")
      result = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
        _ = BatchNorm(6, Random(seed: 1))(Tensor([1, 6], repeating: 0), .training)
      }
      expect(result, says: "at least two rows", "these have shape 1 × 6", "for inference")
    }

    @Test func imagesThatDoNotFit() async {
      var result = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
        _ = Conv2D(1, 4, size: 5, Random(seed: 1))(Tensor([2, 5, 6, 3], repeating: 0))
      }
      expect(result, says: "conv2D(x, W, b) takes x of [n × height", "2 × 5 × 6 × 3, 5 × 5 × 1 × 4 and 4")
      result = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
        _ = ConvTranspose2D(1, 4, size: 5, Random(seed: 1))(Tensor([2, 30], repeating: 0))
      }
      expect(result, says: "convTranspose2D(x, W, b) takes x of [n × rows", "2 × 30, 5 × 5 × 4 × 1 and 4")
      result = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
        _ = MaxPool2D(2)(Tensor([2, 30], repeating: 0))
      }
      expect(result, says: "maxPool2D takes images of [n × height", "it was given 2 × 30.")
      result = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
        _ = Conv2D(3, 4, size: 6, Random(seed: 1)).outputShape(for: [5, 6, 3])
      }
      expect(result, says: "A window of 6 × 6 does not fit into an image of 5 × 6", "`.same`")
      result = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
        _ = maxPool2D(Tensor([2, 5, 6, 3], repeating: 0), size: 2, stride: 0)
      }
      expect(result, says: "lie at least 1 apart", "2 × 2 with stride 0")
      result = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
        _ = Conv2D(3, 4, size: 3, Random(seed: 1)).outputShape(for: [784])
      }
      expect(result, says: "Windows lie over images of [n × height × width × channels]", "1 × 784")
      result = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
        _ = Sequential("net") { Conv2D(3, 4, size: 3, Random(seed: 1)) }.summary()
      }
      expect(result, says: "the first layer of \"net\" takes any", "summary(for: [28, 28, 1])")
    }

    @Test func aLossOfAnotherModel() async {
      let result = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
        let random = Random(seed: 1)
        let (mine, other) = (Dense(2, 1, random), Dense(2, 1, random))
        Adam(mine).minimize { other(Tensor([3, 2], repeating: 1)).mean() }
      }
      expect(result, says: "does not depend on any trainable parameter")
    }

    @Test func oneStepInsideAnother() async {
      let result = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
        let random = Random(seed: 1)
        let (outer, inner) = (Dense(2, 2, random), Dense(2, 1, random))
        SGD(outer).minimize {
          let hidden = outer(Tensor([3, 2], repeating: 1))
          SGD(inner).minimize { inner(hidden).mean() }
          return hidden.mean()
        }
      }
      expect(result, says: "two tapes at once", "x.detached")
    }

    @Test func twoTapesInOneSum() async {
      let result = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
        let (one, two) = (Tape(), Tape())
        let sum = one.watch(Tensor([2], [1, 2])) + two.watch(Tensor([2], [3, 4]))
        _ = one.gradients(of: sum.sum())
      }
      expect(result, says: "two tapes at once")
    }
  }
}
