@testable import Neural
import Testing

extension NeuralTests {
  /// Our product of small matrices, and the library's, against three loops in double precision.
  @Suite struct MatrixProductTests {
    /// Height, width of the left, width of the right.
    static let sizes: [(Int, Int, Int)] = [
      (1, 1, 1), (1, 5, 1), (3, 1, 2), (4, 10, 16), (5, 3, 17), (7, 9, 15), (2, 33, 31), (32, 10, 10),
      (1, 200, 40), (40, 200, 1), (64, 128, 1), (23, 19, 31), (25, 26, 25), (1, 16, 1024), (1024, 16, 1),
      // At the border to the library, and beyond it.
      (16, 32, 32), (16, 33, 32), (65, 67, 63), (1, 700, 50), (50, 700, 1),
      // Large enough for two threads to share: rows of C, or its columns.
      (129, 90, 100), (90, 100, 131),
      // A large right side and few rows: read as its transpose it becomes the left one.
      (2, 1031, 1041),
    ]

    init() { Engine.use(threads: 1) }

    private func matrix(_ rows: Int, _ columns: Int, isTransposed: Bool, _ random: Random) -> Tensor {
      random.normal(isTransposed ? [columns, rows] : [rows, columns])
    }

    private func check(
      _ size: (Int, Int, Int), startingWith start: Tensor?, _ leftTransposed: Bool, _ rightTransposed: Bool,
      location: SourceLocation = #_sourceLocation
    ) {
      let (m, k, n) = size
      let random = Random(seed: 11)
      let left = matrix(m, k, isTransposed: leftTransposed, random)
      let right = matrix(k, n, isTransposed: rightTransposed, random)
      // What stood in the memory before must not matter.
      let product = Tensor([m, n], repeating: .nan)
      multiply(
        leftTransposed ? left.matrix.transposed : left.matrix,
        rightTransposed ? right.matrix.transposed : right.matrix,
        startingWith: start?.storage.start, into: product.storage.start)

      let (a, b, c) = (left.values, right.values, product.values)
      let (down, across) = leftTransposed ? (1, m) : (k, 1)
      let (below, beside) = rightTransposed ? (1, k) : (n, 1)
      let first = start?.values ?? Array(repeating: 0, count: n)
      var worst = 0.0
      a.withUnsafeBufferPointer { a in
        b.withUnsafeBufferPointer { b in
          for row in 0..<m {
            for column in 0..<n {
              var sum = Double(first[column])
              for i in 0..<k {
                sum += Double(a[row &* down &+ i &* across]) * Double(b[i &* below &+ column &* beside])
              }
              let error = abs(Double(c[row * n + column]) - sum)
              worst = error <= worst ? worst : error
            }
          }
        }
      }
      // Errors of k roundings of numbers of the size √k, adding up like a random walk.
      let allowed = 1e-6 * Double(k + 1)
      #expect(
        worst <= allowed, "\(m) × \(k) by \(k) × \(n), transposed: \(leftTransposed), \(rightTransposed)",
        sourceLocation: location)
    }

    @Test(arguments: sizes)
    func allTranspositions(m: Int, k: Int, n: Int) {
      let bias = Random(seed: 12).normal([n])
      for threads in [1, 2] {
        Engine.use(threads: threads)
        for left in [false, true] {
          for right in [false, true] {
            check((m, k, n), startingWith: nil, left, right)
            check((m, k, n), startingWith: bias, left, right)
          }
        }
      }
      Engine.use(threads: 1)
    }

    @Test func theSizesLieOnBothSidesOfTheBorder() {
      let counts = Self.sizes.map { $0.0 * $0.1 * $0.2 }
      #expect(counts.contains { $0 == smallestProductForLibrary })
      #expect(counts.contains { $0 > smallestProductForLibrary && $0 < 2 * smallestProductForLibrary })
      #expect(counts.filter { $0 >= 1 << 20 }.count == 3)
    }

    /// The small product may write a little beyond a row, never beyond the memory that is its own.
    @Test func nothingBesideTheProductIsWritten() {
      let random = Random(seed: 13)
      for (m, k, n) in Self.sizes where m * n * k <= smallestProductForLibrary {
        let (left, right) = (random.normal([m, k]), random.normal([k, n]))
        let spare = 16
        let target = Storage(count: m * n + spare + 8)
        for index in 0..<target.count { target.start[index] = 7 }
        multiply(left.matrix, right.matrix, into: target.start)
        for index in m * n + spare..<target.count { #expect(target.start[index] == 7) }
      }
    }

    @Test func emptyProducts() {
      // Nothing in the batch: the gradient of the weights is zero, not what the memory held.
      let product = Tensor([3, 2], repeating: .nan)
      multiply(
        Tensor([0, 3], []).matrix.transposed, Tensor([0, 2], []).matrix, into: product.storage.start)
      #expect(product.values == Array(repeating: 0, count: 6))
      #expect(
        dense(Tensor([0, 3], []), Tensor([3, 2], repeating: 1), Tensor([2], [1, 2])).shape == [0, 2])
    }
  }
}
