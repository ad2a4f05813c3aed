/// The clock of a `--benchmark` run: a warm-up, then so many steps by the clock.
struct Benchmark {
  let steps: Int
  let warmUp: Int
  private var start: ContinuousClock.Instant?
  private var operationsAtStart: Int?

  init(steps: Int) {
    self.steps = steps
    warmUp = min(max(steps / 10, 10), 200)
  }

  /// What was measured.
  struct Result: Equatable {
    var lesson: Int
    var steps: Int
    var seconds: Double
    /// Floating-point operations; nil if the lesson does not count them.
    var operations: Int?

    /// One line of JSON.
    var json: String {
      let gflops = operations.map { "\(Double($0) / seconds / 1e9)" } ?? "null"
      return """
        {"lesson":\(lesson),"steps":\(steps),"seconds":\(seconds),\
        "stepsPerSecond":\(Double(steps) / seconds),"gflops":\(gflops)}
        """
    }
  }

  /// To be called when `done` steps are made, the warm-up's included; gives the result after the last.
  mutating func look(done: Int, lesson: Int, operations: (() -> Int)?) -> Result? {
    if done == warmUp {
      operationsAtStart = operations?()
      start = .now
    }
    guard done == warmUp + steps, let start else { return nil }
    let seconds = (ContinuousClock.now - start).seconds
    let count = operationsAtStart.flatMap { before in operations.map { $0() - before } }
    return Result(lesson: lesson, steps: steps, seconds: seconds, operations: count)
  }
}
