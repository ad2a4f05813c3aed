import Datasets
import Neural
import Testing

struct MinibatchesTests {
  /// [n × 2], row `i` is (i, -i).
  private func rows(_ count: Int) -> Tensor {
    Tensor([count, 2], (0..<count).flatMap { [Float($0), -Float($0)] })
  }

  /// The first entries of all rows of a pass.
  private func pass(_ minibatches: Minibatches) -> [Float] {
    minibatches.flatMap { batch in stride(from: 0, to: batch.count, by: 2).map { batch.values[$0] } }
  }

  @Test func shortBatchKept() {
    let minibatches = Minibatches(rows(1000), size: 32)
    #expect(minibatches.count == 32)
    #expect(minibatches.underestimatedCount == 32)
    #expect(minibatches.map { $0.shape[0] } == Array(repeating: 32, count: 31) + [8])
  }

  @Test func shortBatchDropped() {
    let minibatches = Minibatches(rows(1000), size: 32, keepsShortBatch: false)
    #expect(minibatches.count == 31)
    #expect(minibatches.map { $0.shape[0] } == Array(repeating: 32, count: 31))
  }

  @Test(arguments: [(60_000, 64, 937, 938), (60_000, 100, 600, 600), (5, 8, 0, 1), (0, 8, 0, 0)])
  func counts(rows count: Int, size: Int, dropped: Int, kept: Int) {
    #expect(Minibatches(rows(count), size: size, keepsShortBatch: false).count == dropped)
    #expect(Minibatches(rows(count), size: size).count == kept)
    #expect(Array(Minibatches(rows(count), size: size)).count == kept)
  }

  @Test func inOrderWithoutRandom() {
    let minibatches = Minibatches(rows(10), size: 4)
    #expect(pass(minibatches) == (0..<10).map(Float.init))
    #expect(pass(minibatches) == (0..<10).map(Float.init))
  }

  @Test func rowsStayWhole() {
    for batch in Minibatches(rows(100), size: 7, shuffledBy: Random(seed: 1)) {
      let values = batch.values
      #expect(batch.shape.columns == 2)
      #expect(stride(from: 0, to: values.count, by: 2).allSatisfy { values[$0] == -values[$0 + 1] })
    }
  }

  @Test func everyRowOnceAPassInANewOrder() {
    let minibatches = Minibatches(rows(100), size: 7, shuffledBy: Random(seed: 1))
    let (first, second) = (pass(minibatches), pass(minibatches))
    #expect(first.sorted() == (0..<100).map(Float.init))
    #expect(second.sorted() == first.sorted())
    #expect(first != first.sorted())
    #expect(second != first)
  }

  @Test func joinedPassesHaveNoSeam() {
    let minibatches = Minibatches(rows(10), size: 4, shuffledBy: Random(seed: 1), joining: 3)
    #expect(minibatches.count == 8)
    #expect(minibatches.map { $0.shape[0] } == Array(repeating: 4, count: 7) + [2])
    let order = pass(minibatches)
    #expect(order.count == 30)
    let passes = (0..<3).map { Array(order[10 * $0..<10 * $0 + 10]) }
    #expect(passes.allSatisfy { $0.sorted() == (0..<10).map(Float.init) })
    #expect(passes[0] != passes[1] && passes[1] != passes[2])
    #expect(Minibatches(rows(55_000), size: 128, keepsShortBatch: false, joining: 5).count == 2148)
  }

  @Test func sameSeedSameOrder() {
    let orders = [7, 7, 8].map { pass(Minibatches(rows(100), size: 7, shuffledBy: Random(seed: $0))) }
    #expect(orders[0] == orders[1])
    #expect(orders[0] != orders[2])
  }

  @Test func nonsenseIsRefusedWithASentence() async throws {
    let size = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      _ = Minibatches(Tensor([3, 2], repeating: 0), size: 0)
    }
    #expect(words(of: size).contains("A minibatch has at least one row; 0 were asked for."))
    let rows = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      _ = Minibatches(Tensor(1), size: 1)
    }
    #expect(words(of: rows).contains("Minibatches are made of rows, and a scalar has none."))
  }

  private func words(of result: ExitTest.Result?) -> String {
    String(decoding: result?.standardErrorContent ?? [], as: UTF8.self)
  }
}
