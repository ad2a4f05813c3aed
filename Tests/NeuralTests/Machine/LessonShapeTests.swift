@testable import Neural
import Testing

extension NeuralTests {
  /// What the lessons compute, as on machines with more cores than this one: there and back, by 1 to 64 threads.
  @Suite struct LessonShapeTests {
    /// The dense layers of all lessons: [rows × inputs] by [inputs × outputs].
    static let dense: [(rows: Int, inputs: Int, outputs: Int)] = [
      // Lessons 1 and 2
      (256, 1, 32), (256, 32, 32), (32, 2, 10), (32, 10, 10), (1000, 10, 10),
      // Lesson 3, and the sabotaged games of lesson 7
      (64, 100, 128), (64, 128, 784), (64, 784, 128), (64, 128, 1), (64, 64, 128),
      // Lesson 4
      (128, 96, 1024), (128, 1024, 1), (128, 1024, 1024), (32, 1024, 6272),
      // Lesson 5
      (128, 100, 128), (128, 128, 784), (384, 784, 128),
      // Lesson 6
      (256, 784, 1200), (256, 240, 1200), (256, 100, 1200), (256, 1200, 784), (100, 1200, 1200),
      // The rings of lesson 7
      (512, 2, 128), (512, 128, 128), (512, 128, 2),
    ]

    /// With a minibatch of 128 a part ends elsewhere than with 50 or 3.
    static let batches = [3, 50, 128]

    private func expectTheSame(
      _ names: String, threads: some Sequence<Int>, _ pass: () -> [Tensor?],
      at location: SourceLocation = #_sourceLocation
    ) {
      Engine.use(threads: 1)
      let alone = pass().compactMap { $0 }
      defer { Engine.use(threads: 1) }
      for threads in threads {
        Engine.use(threads: threads)
        let shared = pass().compactMap { $0 }
        #expect(shared.count == alone.count, sourceLocation: location)
        for (one, other) in zip(alone, shared) {
          // Sums whose terms are added in another order; one entry left out would be more than all roundings.
          let difference = other - one
          #expect(
            (difference * difference).sum().scalar <= 1e-11 * (one * one).sum().scalar,
            "\(names) by \(threads) threads", sourceLocation: location)
        }
      }
    }

    @Test(arguments: dense)
    func denseLayers(rows: Int, inputs: Int, outputs: Int) {
      let random = Random(seed: 61)
      let operands = [
        random.normal([rows, inputs]), random.normal([inputs, outputs]), random.normal([outputs]),
      ]
      let upstream = random.normal([rows, outputs])
      // The large ones by fewer teams: those whose number divides nothing, and the ends.
      let isLarge = rows * inputs * outputs > 10_000_000
      expectTheSame(
        "\(rows) × \(inputs) by \(inputs) × \(outputs)",
        threads: isLarge ? [6, 7, 10, 64] : Array(2...64)
      ) {
        [Neural.dense(operands[0], operands[1], operands[2])]
          + gradients(operands, upstream) { Neural.dense($0[0], $0[1], $0[2]) }
      }
    }

    @Test(arguments: batches)
    func convolutionsAndPoolsOfLesson4(batch: Int) {
      let random = Random(seed: 62)
      let threads = batch < 10 ? Array(2...64) : [6, 7, 14, 33, 64]
      func same(_ name: String, _ shapes: [Shape], _ apply: @escaping ([Tensor]) -> Tensor) {
        let operands = shapes.map { random.normal($0) }
        let upstream = random.normal(apply(operands).shape)
        expectTheSame("\(name) of \(batch) images", threads: threads) {
          [apply(operands)] + gradients(operands, upstream, apply)
        }
      }
      same("The first convolution", [[batch, 28, 28, 1], [5, 5, 1, 32], [32]]) { conv2D($0[0], $0[1], $0[2]) }
      same("The second convolution", [[batch / 2, 12, 12, 32], [5, 5, 32, 64], [64]]) {
        conv2D($0[0], $0[1], $0[2])
      }
      same("The first transposed convolution", [[batch / 2, 7, 7, 128], [4, 4, 64, 128], [64]]) {
        convTranspose2D($0[0], $0[1], $0[2], stride: 2, padding: .same)
      }
      same("The second transposed convolution", [[batch, 14, 14, 64], [4, 4, 1, 64], [1]]) {
        convTranspose2D($0[0], $0[1], $0[2], stride: 2, padding: .same)
      }
      same("Pooling", [[batch, 24, 24, 32]]) { maxPool2D($0[0], size: 2) }
      same("Maxout", [[batch, 1200]]) { maxout($0[0], pieces: 5) }
      same("Batch norm", [[batch, 7, 7, 128], [128], [128]]) {
        batchNormalization($0[0], scale: $0[1], shift: $0[2], epsilon: 1e-3).y
      }
    }

    /// As many threads as any machine has: the same bytes each time.
    @Test(arguments: [6, 10, 64])
    func sameBytesEachTime(threads: Int) {
      Engine.use(threads: threads)
      defer { Engine.use(threads: 1) }
      let random = Random(seed: 63)
      let operands = [random.normal([64, 100]), random.normal([100, 128]), random.normal([128])]
      let upstream = random.normal([64, 128])
      let run = { gradients(operands, upstream) { Neural.dense($0[0], $0[1], $0[2]) }.compactMap { $0 } }
      let first = run()
      #expect(first.count == 3)
      for _ in 0..<20 { #expect(zip(first, run()).allSatisfy { sameBits($0, $1) }) }
    }
  }
}
