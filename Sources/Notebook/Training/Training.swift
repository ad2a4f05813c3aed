import Foundation

/// The minibatches of a whole training, epoch after epoch, to be looped over once.
///
/// ```swift
/// let training = lesson.training(epochs: 20, over: minibatches)
/// for batch in training {
///   training.record("loss", step(batch))
///   if training.endsEpoch { … }
/// }
/// ```
///
/// While the loop runs, a line on the terminal tells how far it has come. Ctrl-C is heeded between two
/// steps. A class, and not `Sendable`: it belongs to the loop that runs it.
///
/// With `--benchmark` the loop makes a warm-up and then the steps asked for, in as many epochs as that
/// takes; `endsEpoch` stays false, so that nothing is drawn; then the program ends. A lesson with
/// several trainings is measured by its first.
public final class Training<Minibatches: Sequence>: Sequence, IteratorProtocol {
  /// A minibatch.
  public typealias Element = Minibatches.Element

  /// Whether the minibatch at hand is its epoch's last.
  public private(set) var endsEpoch = false

  private let lesson: Lesson
  private let log: TrainingLog
  private let meter: ProgressMeter
  private var benchmark: Benchmark?
  private let operations: (() -> Int)?

  private let minibatches: Minibatches
  private var iterator: Minibatches.Iterator
  private var upcoming: Element?
  /// An epoch ends after so many, should the minibatches not end before.
  private let limit: Int?
  private var stepInEpoch = 0
  private var isOver = false

  init(
    _ log: TrainingLog, over minibatches: Minibatches, limit: Int?, in lesson: Lesson,
    operations: (() -> Int)?
  ) {
    self.lesson = lesson
    self.log = log
    self.minibatches = minibatches
    self.limit = limit
    self.operations = operations
    iterator = minibatches.makeIterator()
    meter = ProgressMeter(log, on: lesson.terminal)
    benchmark = lesson.options.benchmark.map(Benchmark.init)
  }

  /// The epoch under way, from 1.
  public var epoch: Int { log.epoch }

  /// The step under way, from 1, counted over all epochs.
  public var step: Int { log.step }

  /// What was recorded so far.
  public var history: History { log.history }

  /// The mean of a series over each epoch, the one under way included.
  public func epochMeans(_ name: String) -> [Float] { log.history.epochMeans(name) }

  /// Keeps one value of a series, such as the loss that this step's update returned.
  ///
  /// A value that is infinite or no number ends the lesson with a sentence and exit code 3: nothing
  /// that follows could be right.
  public func record(_ name: String, _ value: Float) {
    log.history.record(name, value)
    if !value.isFinite {
      lesson.stop(.diverged(series: name, value: value, step: log.step, epoch: log.epoch))
    }
  }

  /// The next minibatch: what `for … in` calls.
  public func next() -> Element? {
    if Interruption.isRequested { lesson.stop(.interrupted(training: log.step)) }
    if benchmark != nil {
      lookAtBenchmark()
    } else if log.step >= meter.nextLook {
      meter.look()
    }
    if upcoming == nil {
      guard beginEpoch() else { return nil }
    }
    let batch = upcoming
    log.step += 1
    stepInEpoch += 1
    // One minibatch is fetched ahead, to know which is the last.
    upcoming = stepInEpoch == limit ? nil : iterator.next()
    endsEpoch = upcoming == nil && benchmark == nil
    return batch
  }

  /// False if there is no further epoch.
  private func beginEpoch() -> Bool {
    guard !isOver else { return false }
    if log.epoch > 0 {
      log.history.endEpoch(atStep: log.step)
      log.stepsPerEpoch = stepInEpoch
    }
    if log.epoch == log.epochs, benchmark == nil {
      isOver = true
      meter.finish()
      return false
    }
    if log.epoch > 0 { iterator = minibatches.makeIterator() }
    upcoming = iterator.next()
    guard upcoming != nil else {
      fatalError(
        "Training: epoch \(log.epoch + 1) has no minibatch. Each epoch goes through the minibatches anew, "
          + "so they must be a sequence that is not empty and can be iterated again.")
    }
    log.epoch += 1
    stepInEpoch = 0
    return true
  }

  private func lookAtBenchmark() {
    if let result = benchmark?.look(done: log.step, lesson: lesson.number, operations: operations) {
      print(result.json)
      exit(0)
    }
  }
}
