/// How long a lesson trains, and on what.
extension Lesson {
  /// Whether the lesson trains for a few seconds only.
  public var isQuick: Bool { options.schedule == .quick }

  /// The value for the schedule asked for: `--quick`, none, or `--full`.
  public func schedule<Value>(quick: Value, standard: Value, full: Value) -> Value {
    switch options.schedule {
    case .quick: quick
    case .standard: standard
    case .full: full
    }
  }

  /// A training: minibatches to loop over, epoch after epoch.
  ///
  /// - Parameters:
  ///   - epochs: At least one.
  ///   - minibatches: Any sequence that can be iterated again; each epoch does.
  ///   - stepsPerEpoch: Ends an epoch that has not ended before; needed for a sequence without end, and
  ///     good for the time left while the first epoch runs.
  ///   - name: Tells several trainings apart in `metrics.csv`; their number if not given.
  ///   - operations: How many floating-point operations the program has done so far; a benchmark asks
  ///     before and after.
  public func training<Minibatches: Sequence>(
    epochs: Int, over minibatches: Minibatches, stepsPerEpoch: Int? = nil, named name: String? = nil,
    operations: (() -> Int)? = nil, line: Int = #line
  ) -> Training<Minibatches> {
    guard epochs > 0, stepsPerEpoch ?? 1 > 0 else {
      fatalError("Lesson.training needs at least one epoch of at least one step.")
    }
    if options.benchmark == nil { narrate(to: line) }
    let count = minibatches.underestimatedCount
    let log = TrainingLog(
      name: name ?? "\(trainings.count + 1)", epochs: epochs,
      stepsPerEpoch: stepsPerEpoch ?? (count > 0 ? count : nil))
    trainings.append(log)
    return Training(log, over: minibatches, limit: stepsPerEpoch, in: self, operations: operations)
  }
}
