import Neural

/// The clock of a `--benchmark` run: a warm-up, then so many steps by the clock, and then a few whose single pieces of
/// work are timed. Those are no part of the steps asked for: a small net's step would take a third longer.
struct Benchmark {
  let steps: Int
  let warmUp: Int
  /// How many steps are looked into.
  let sample: Int
  private var start = ContinuousClock.now
  private var operationsAtStart: Int?
  private var limit = 0.0
  private var result: BenchmarkResult

  init(steps: Int, lesson: Int) {
    self.steps = steps
    warmUp = min(max(steps / 10, 10), 200)
    sample = warmUp
    result = BenchmarkResult(lesson: lesson, steps: steps, seconds: 0)
  }

  /// To be called when `done` steps are made, the warm-up's included; gives the result after the last.
  mutating func look(done: Int, operations: (() -> Int)?) -> BenchmarkResult? {
    switch done {
    case 0:
      if operations != nil { limit = productLimit() }
    case warmUp:
      operationsAtStart = operations?()
      start = .now
    case warmUp + steps:
      result.seconds = (ContinuousClock.now - start).seconds
      guard let operations, let operationsAtStart else { return result }
      result.products = .init(operations: operations() - operationsAtStart, limit: 0, work: [:])
      Work.measure()
      start = .now
    case warmUp + steps + sample:
      // As if all steps had been looked into and had taken no longer for it.
      let scale = result.seconds / (ContinuousClock.now - start).seconds
      let work = Work.measured.mapValues { scale * $0.seconds }
      let best = max(limit, productLimit())
      result.products?.work = work
      result.products?.limit = best
      return result
    default: break
    }
    return nil
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
