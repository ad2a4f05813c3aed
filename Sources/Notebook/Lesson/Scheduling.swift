import Neural

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
  ///   - keeping: All that the loop changes and that is used in it or after it: models, optimizers, streams of random
  ///     numbers, and values of the lesson's own, each a `Kept`. With it, the training can be stopped and resumed;
  ///     what the loop records and shows is kept without a word. A training without it is done again from its
  ///     beginning.
  ///   - operations: How many floating-point operations the program has done so far; a benchmark asks
  ///     before and after.
  ///   - file: The caller's own, and so is `line`; leave them out.
  public func training<Minibatches: Sequence>(
    epochs: Int, over minibatches: Minibatches, stepsPerEpoch: Int? = nil, named name: String? = nil,
    keeping: [any Resumable] = [], operations: (() -> Int)? = nil, file: String = #filePath,
    line: Int = #line
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
    if options.isFirstTrainingOnly, let idle = knobs.turned.first(where: { !knobsInUse.contains($0.name) }) {
      stop(
        .failed(
          "\(idle.name) has no part in the lesson's first training, and a sweep plays no more than that. Turn it with --set \(idle.name)=\(idle.value), once for each value."
        ))
    }
    return Training(
      log, over: minibatches, limit: stepsPerEpoch, keeping: keeping, in: self,
      at: file == sourcePath ? line : nil, operations: operations)
  }
}
