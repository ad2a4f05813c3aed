@testable import Neural
import Testing

extension NeuralTests {
  /// Every operation's derivative against differences of its values.
  @Suite struct OperationGradientTests {
    init() { Engine.use(threads: 2) }

    /// One entry, odd sizes, and enough entries that two threads share them.
    static let shapes: [Shape] = [[1, 1], [1, 7], [5, 1], [3, 5], [2, 3, 2], [257, 131]]

    @Test(arguments: shapes)
    func activations(shape: Shape) {
      let x = Random(seed: 3).awayFromZero(shape, by: 0.1)
      checkGradient(of: { relu($0[0]) }, at: [x])
      checkGradient(of: { leakyReLU($0[0], slope: 0.01) }, at: [x])
      checkGradient(of: { leakyReLU($0[0], slope: 0.2) }, at: [x])
      checkGradient(of: { tanh($0[0]) }, at: [x])
      checkGradient(of: { sigmoid($0[0]) }, at: [x])
    }

    @Test(arguments: shapes)
    func reductions(shape: Shape) {
      let x = Random(seed: 4).normal(shape)
      checkGradient(of: { $0[0].sum() }, at: [x])
      checkGradient(of: { $0[0].mean() }, at: [x])
    }

    @Test(arguments: shapes)
    func negation(shape: Shape) {
      checkGradient(of: { -$0[0] }, at: [Random(seed: 5).normal(shape)])
    }

    /// A full operand with a full one, a number of either kind, a row, and a column; both ways round.
    static let pairs: [(Shape, Shape)] = [
      ([1, 1], [1, 1]), ([3, 5], [3, 5]), ([3, 5], []), ([3, 5], [1]), ([3, 5], [5]), ([3, 5], [1, 5]),
      ([3, 5], [3, 1]), ([1, 5], [5]), ([1, 5], [1, 1]), ([2, 3, 4], [4]), ([257, 131], [257, 131]),
      ([257, 131], [131]), ([257, 131], [257, 1]), ([257, 131], []),
    ]

    @Test(arguments: pairs)
    func arithmetic(larger: Shape, smaller: Shape) {
      let random = Random(seed: 6)
      let (a, b) = (random.awayFromZero(larger, by: 1), random.awayFromZero(smaller, by: 1))
      for inputs in [[a, b], [b, a]] {
        checkGradient(of: { $0[0] + $0[1] }, at: inputs)
        checkGradient(of: { $0[0] - $0[1] }, at: inputs)
        checkGradient(of: { $0[0] * $0[1] }, at: inputs)
        checkGradient(of: { $0[0] / $0[1] }, at: inputs)
      }
    }

    @Test func arithmeticOfOneTensorWithItself() {
      let x = Random(seed: 7).awayFromZero([3, 5], by: 1)
      checkGradient(of: { $0[0] * $0[0] }, at: [x])
      checkGradient(of: { $0[0] / ($0[0] * $0[0]) }, at: [x])
      checkGradient(of: { 1 - $0[0] }, at: [x])
      checkGradient(of: { 2 / $0[0] }, at: [x])
    }

    /// n, inputs, outputs: by our own kernel and by the library, on one thread and on two.
    @Test(arguments: [
      (1, 1, 1), (1, 7, 1), (5, 3, 4), (9, 17, 33), (4, 16, 16), (17, 31, 29), (31, 30, 33), (97, 103, 111),
    ])
    func denseProduct(n: Int, inputs: Int, outputs: Int) {
      let random = Random(seed: 8)
      checkGradient(
        of: { dense($0[0], $0[1], $0[2]) },
        at: [
          random.normal([n, inputs]), random.normal([inputs, outputs]), random.normal([outputs]),
        ])
    }

    /// The same with the leaky rectifier in it. The bias keeps every entry on its side of the kink.
    @Test(arguments: [(1, 1, 1), (1, 7, 1), (5, 3, 4), (9, 17, 33), (31, 30, 33)], [0 as Float, 0.2])
    func denseProductWithRectifier(size: (n: Int, inputs: Int, outputs: Int), slope: Float) {
      let random = Random(seed: 8)
      let bound = 1 / Float(size.inputs)
      checkGradient(
        of: { dense($0[0], $0[1], $0[2], leaking: slope) },
        at: [
          random.uniform([size.n, size.inputs], in: -0.5...0.5),
          random.uniform([size.inputs, size.outputs], in: -bound...bound),
          random.awayFromZero([size.outputs], by: 2),
        ])
    }

    /// m, k, n: by our own kernel and by the library, either operand as its transpose or not.
    @Test(arguments: [(1, 1, 1), (3, 5, 4), (9, 17, 33), (31, 30, 33)], [false, true])
    func productOfMatrices(size: (m: Int, k: Int, n: Int), transposingLeft: Bool) {
      let random = Random(seed: 12)
      for transposingRight in [false, true] {
        let a = random.normal(transposingLeft ? [size.k, size.m] : [size.m, size.k])
        let b = random.normal(transposingRight ? [size.n, size.k] : [size.k, size.n])
        checkGradient(
          of: {
            matrixProduct(
              $0[0], $0[1], transposingLeft: transposingLeft, transposingRight: transposingRight)
          }, at: [a, b])
      }
    }

    @Test func productOfAMatrixWithItself() {
      let x = Random(seed: 13).normal([4, 4])
      checkGradient(of: { matrixProduct($0[0], $0[0], transposingRight: true) }, at: [x])
    }

    @Test(arguments: shapes)
    func losses(shape: Shape) {
      let random = Random(seed: 9)
      let (x, soft) = (random.normal(shape), random.uniform(shape))
      for target in [Tensor(0), Tensor(1), Tensor(0.9), soft] {
        checkGradient(of: { binaryCrossEntropy(logits: $0[0], target: target) }, at: [x])
        checkGradient(of: { meanSquaredError($0[0], target: target) }, at: [x])
        let p = random.uniform(shape, in: 0.25...0.75)
        checkGradient(
          of: { binaryCrossEntropy(probabilities: $0[0], target: target) }, at: [p], step: 0x1p-8)
      }
    }

    @Test func compositions() {
      let random = Random(seed: 10)
      let inputs = [
        random.normal([6, 5]), random.normal([5, 4]), random.normal([4]), random.normal([4, 1]),
        random.normal([1]),
      ]
      checkGradient(
        of: { x in
          let hidden = tanh(dense(x[0], x[1], x[2]))
          let logits = dense(hidden, x[3], x[4])
          return binaryCrossEntropy(logits: logits, target: 1) + 0.1 * (hidden * hidden).mean()
        }, at: inputs)
    }
  }
}
