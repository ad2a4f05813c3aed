import Neural

/// The clock of a `--benchmark` run: a warm-up, then so many steps by the clock.
struct Benchmark {
  let steps: Int
  let warmUp: Int
  private var start: ContinuousClock.Instant?
  private var operationsAtStart: Int?
  private var limit = 0.0

  init(steps: Int) {
    self.steps = steps
    warmUp = min(max(steps / 10, 10), 200)
  }

  /// To be called when `done` steps are made, the warm-up's included; gives the result after the last.
  mutating func look(done: Int, lesson: Int, operations: (() -> Int)?) -> BenchmarkResult? {
    if done == 0, operations != nil { limit = productLimit() }
    if done == warmUp {
      operationsAtStart = operations?()
      Work.measure()
      start = .now
    }
    guard done == warmUp + steps, let start else { return nil }
    let seconds = (ContinuousClock.now - start).seconds
    let count = operationsAtStart.flatMap { before in operations.map { $0() - before } }
    var result = BenchmarkResult(lesson: lesson, steps: steps, seconds: seconds)
    if let count {
      let work = Work.measured.mapValues(\.seconds)
      result.products = .init(operations: count, limit: max(limit, productLimit()), work: work)
    }
    return result
  }

  /// How many floating-point operations a second a large product of matrices reaches: the best of a few.
  private func productLimit() -> Double {
    let side = 2048
    let matrix = Tensor([side, side], repeating: 0.5)
    let best =
      (0..<12).map { _ in
        let start = ContinuousClock.now
        _ = matrixProduct(matrix, matrix)
        return (ContinuousClock.now - start).seconds
      }.min() ?? .infinity
    return 2 * Double(side * side * side) / best
  }
}
